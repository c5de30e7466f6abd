package org.qingmiao.register.storage.value;

import org.jspecify.annotations.Nullable;

/**
 * Where something is; each part may be missing.
 *
 * @param words an address
 * @param division code of the administrative division
 * @param latitude in ten-millionths of a degree, north positive
 * @param longitude in ten-millionths of a degree, east positive
 */
public record PlacePoint(
        @Nullable String words,
        @Nullable String division,
        @Nullable Long latitude,
        @Nullable Long longitude) {}
