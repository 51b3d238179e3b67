<?php
get_template_part('conversation', null, [
    'style' => 'ul',
    'format' => 'html5',
    'short_ping' => true,
    'one' => 'One thought on %2$s',
    'many' => '%1$s thoughts on %2$s',
]);
