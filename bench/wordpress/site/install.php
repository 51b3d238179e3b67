<?php
/* Sets WordPress up as its installer would, without mail and without the network. */
define('WP_INSTALLING', true);
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/'];
require __DIR__ . '/wp-config.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('The Balcony', 'owner', 'owner@balcony.example', true, '', wp_generate_password());
$options = [
    'thread_comments' => 1,
    'thread_comments_depth' => 10,
    'comment_moderation' => 0,
    'comment_previously_approved' => 0,
    'require_name_email' => 0,
    'default_pingback_flag' => 0,
    'default_ping_status' => 'closed',
    'default_comments_page' => 'oldest',
    'comments_notify' => 0,
    'moderation_notify' => 0,
    'timezone_string' => '',
    'gmt_offset' => 0,
];
foreach ($options as $name => $value) {
    update_option($name, $value);
}
$GLOBALS['wp_rewrite']->set_permalink_structure('/%year%/%monthnum%/%postname%/');
$GLOBALS['wp_rewrite']->flush_rules(false);
