package org.qingmiao.register.right;

import org.qingmiao.register.storage.UnitPlaces.UnitPlace;

/**
 * An office that somebody holds today.
 *
 * @param duty id in the packs; possibly of none that is loaded
 * @param place where the unit stands in the tree
 * @param unit id of the unit
 */
public record HeldDuty(String duty, UnitPlace place, String unit) {}
