<?php
/* Stores the posts that come in as JSON, with their conversations; says where they are. */
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_URI' => '/'];
require __DIR__ . '/wp-config.php';

function author_called($name)
{
    $login = 'author-' . substr(md5($name), 0, 8);
    $user = get_user_by('login', $login);
    return $user ? $user->ID : wp_insert_user([
        'user_login' => $login,
        'user_pass' => wp_generate_password(),
        'user_email' => "$login@balcony.example",
        'display_name' => wp_slash($name),
        'role' => 'author',
    ]);
}

function store_post($post)
{
    return wp_insert_post(wp_slash([
        'post_title' => $post['title'],
        'post_name' => $post['slug'],
        'post_content' => $post['content'],
        'post_author' => author_called($post['author']),
        'post_date' => $post['date'],
        'post_status' => 'publish',
        'comment_status' => $post['is_open'] ? 'open' : 'closed',
        'ping_status' => 'closed',
    ]), true);
}

function store_comment($post_id, $comment, $ids)
{
    return wp_insert_comment([
        'comment_author' => apply_filters('pre_comment_author_name', wp_slash($comment['author'])),
    ] + wp_slash([
        'comment_post_ID' => $post_id,
        'comment_parent' => $comment['parent'] === null ? 0 : $ids[$comment['parent']],
        'comment_author_url' => $comment['url'],
        'comment_author_email' => md5($comment['author']) . '@visitor.example',
        'comment_date' => $comment['date'],
        'comment_date_gmt' => $comment['date'],
        'comment_content' => $comment['content'],
        'comment_type' => $comment['kind'] ?: 'comment',
        'comment_approved' => 1,
    ]));
}

wp_defer_comment_counting(true);
$stored = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $post) {
    $post_id = store_post($post);
    if (is_wp_error($post_id)) {
        fwrite(STDERR, $post['slug'] . ': ' . $post_id->get_error_message());
        exit(1);
    }
    $ids = [];
    foreach ($post['comments'] as $comment) {
        $ids[] = store_comment($post_id, $comment, $ids);
    }
    $stored[] = ['address' => get_permalink($post_id), 'comments' => $ids];
}
wp_defer_comment_counting(false);
echo json_encode($stored);
