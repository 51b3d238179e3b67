<?php
/* Every address; themes' own files are handed out as they are. */
$file = realpath(__DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if ($file && is_file($file) && preg_match('/\.(css|js|svg|png|jpg|webp|woff2?)$/', $file)) {
    return false;
}
define('WP_USE_THEMES', true);
require __DIR__ . '/wp-config.php';
wp();
require ABSPATH . WPINC . '/template-loader.php';
