</div>
<ul id="sidebar">
<li><h2><?php _e('Archives'); ?></h2><ul><?php wp_get_archives(['limit' => 5]); ?></ul></li>
<li><h2><?php _e('Categories'); ?></h2><ul><?php wp_list_categories(['title_li' => '']); ?></ul></li>
</ul>
<div id="footer"><p><a href="https://wordpress.org/">Proudly powered by WordPress</a></p></div>
</div>
<?php wp_footer(); ?>
</body>
</html>
