<?php
/*
 * Plugin Name: What a request asks for
 * Description: Theme, language and length of comment pages by header; no mail, no request to elsewhere.
 */
function bench_asked($name)
{
    return $_SERVER['HTTP_BENCH_' . $name] ?? '';
}

add_filter('pre_option_stylesheet', fn($theme) => bench_asked('THEME') ?: $theme);
add_filter('pre_option_template', function ($theme) {
    $asked = bench_asked('THEME');
    return str_starts_with($asked, 'matinee-') ? 'matinee' : ($asked ?: $theme);
});
add_filter('locale', fn($locale) => bench_asked('LOCALE') ?: $locale);
add_filter('pre_option_date_format', fn() => __('F j, Y'));
add_filter('pre_option_time_format', fn() => __('g:i a'));
add_filter('pre_option_page_comments', fn() => bench_asked('PER_PAGE') ? '1' : '0');
add_filter('pre_option_comments_per_page', fn() => bench_asked('PER_PAGE') ?: '50');

add_filter('pre_http_request', fn() => new WP_Error('offline', 'Nothing is fetched here.'));
add_filter('pre_wp_mail', '__return_true');
remove_action('template_redirect', 'redirect_canonical');
