package org.qingmiao.safeguard.sealing;

import java.util.List;

/** A room that stores what it sealed. Each is a bean, so that a rotation of keys finds all of them. */
public interface SealedSource {
    /** All columns of the room's tables that hold sealed values. */
    List<SealedColumn> sealedColumns();
}
