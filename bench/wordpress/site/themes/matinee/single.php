<?php get_header(); ?>
<div id="content" role="main">
<?php while (have_posts()) : the_post(); ?>
<div id="post-<?php the_ID(); ?>" <?php post_class(); ?>>
<h2 class="entry-title"><?php the_title(); ?></h2>
<div class="entry-meta"><?php printf(__('%1$s by %2$s'), get_the_date(), get_the_author()); ?></div>
<div class="entry-content"><?php the_content(); ?></div>
<div class="entry-utility"><?php the_category(', '); ?> <?php the_tags(); ?></div>
</div>
<?php comments_template(); ?>
<?php endwhile; ?>
</div>
<?php get_footer(); ?>
