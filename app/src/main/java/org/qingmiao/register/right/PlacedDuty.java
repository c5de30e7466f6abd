package org.qingmiao.register.right;

import org.qingmiao.register.storage.Reach.Interval;

/** A duty with the interval of the district in which it is held. */
record PlacedDuty(HeldDuty held, Interval district) {}
