<?php
/* What is true of this installation; all of it comes from the environment. */
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', getenv('BENCH_PASSWORD'));
define('DB_HOST', 'localhost:' . getenv('BENCH_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $purpose) {
    define($purpose . '_KEY', getenv('BENCH_SALT') . $purpose);
    define($purpose . '_SALT', $purpose . getenv('BENCH_SALT'));
}
define('WP_HOME', getenv('BENCH_ADDRESS'));
define('WP_SITEURL', getenv('BENCH_ADDRESS'));
define('WP_CONTENT_DIR', getenv('BENCH_FOLDER') . '/wp-content');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', false);
$table_prefix = 'wp_';
define('ABSPATH', '/usr/share/wordpress/');
require_once ABSPATH . 'wp-settings.php';
