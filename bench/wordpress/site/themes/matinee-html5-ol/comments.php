<?php
get_template_part('conversation', null, [
    'style' => 'ol',
    'format' => 'html5',
    'short_ping' => false,
    'one' => '%1$s Comment',
    'many' => '%1$s Comments',
]);
