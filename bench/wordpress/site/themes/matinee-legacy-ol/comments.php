<?php
get_template_part('conversation', null, [
    'style' => 'ol',
    'format' => 'xhtml',
    'short_ping' => true,
    'one' => 'One Response to %2$s',
    'many' => '%1$s Responses to %2$s',
]);
