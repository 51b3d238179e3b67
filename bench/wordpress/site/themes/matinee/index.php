<?php get_template_part('single');
