"""For site generators without hooks, such as Zensical, in three parts.

1. `mirrormark pages` writes all pages and files among the Markdown of the site (`write_pages`).
2. The generator renders them by Python-Markdown, with `PageExtension`, which does the second step.
3. `mirrormark finish` finishes the folder of the built site (`finish_folder`): cards, script and
   style, guards, the policy and the service worker.

They share nothing but the files: each plans the site anew.
"""
