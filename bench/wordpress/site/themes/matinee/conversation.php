<?php
/* The comments below a post; how they are listed is the affair of each theme's comments.php. */
$tag = ($args['style'] ?? 'ul') === 'div' ? 'div' : 'ol';
$count = get_comments_number();
?>
<div id="comments">
<?php if (have_comments()) : ?>
<h3 id="comments-title"><?php printf(_n($args['one'], $args['many'], $count), number_format_i18n($count), '<em>' . get_the_title() . '</em>'); ?></h3>
<div class="navigation"><?php previous_comments_link(); ?> <?php next_comments_link(); ?></div>
<<?php echo $tag; ?> class="commentlist">
<?php wp_list_comments($args); ?>
</<?php echo $tag; ?>>
<?php if (!comments_open()) : ?><p class="nocomments"><?php _e('Comments are closed.'); ?></p><?php endif; ?>
<?php endif; ?>
<?php comment_form(); ?>
</div>
