"""What a site prints around a post and its comments, in the words of themes, hosts, plugins and platforms."""
