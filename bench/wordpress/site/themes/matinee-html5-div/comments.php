<?php
get_template_part('conversation', null, [
    'style' => 'div',
    'format' => 'html5',
    'short_ping' => true,
    'one' => 'One Reply to %2$s',
    'many' => '%1$s Replies to %2$s',
]);
