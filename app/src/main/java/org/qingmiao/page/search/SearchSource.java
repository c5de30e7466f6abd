package org.qingmiao.page.search;

/** A room that has pages which people look for by words; contributed as a bean, nothing else lists it. */
public interface SearchSource {
    /** Among what the other sources found, in steps of ten so that others fit between. */
    int order();

    /**
     * The best hits and how many there are, of what the person who is acting may see: what lies in tables is asked there,
     * under row-level security.
     */
    SearchHitList find(SearchQuery query);
}
