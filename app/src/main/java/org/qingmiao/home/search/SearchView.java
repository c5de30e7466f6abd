package org.qingmiao.home.search;

import java.util.List;
import org.qingmiao.page.search.SearchHit;

/** What was found; {@code total} may be more than is shown. */
public record SearchView(String words, List<SearchHit> hits, int total) {}
