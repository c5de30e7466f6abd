package org.qingmiao.register.record.sealed;

import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.right.RecordPlace;
import org.qingmiao.register.right.SecretSight;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.layout.SecrecyBand;

/** How far a look reaches: what the reader may look at, and what the database is told of it. */
final class SecretReach {
    private SecretReach() {}

    /** What the reader of a record may look at of it; by what was handed over, once it was accepted. */
    static SecretSight sight(OpenedRecord record) {
        RecordPlace place = record.place();
        Set<RecordPlace.Handed> theirs =
                place.handed().stream().filter(RecordPlace.Handed::theirs).collect(Collectors.toSet());
        return record.register()
                .access()
                .secrets(
                        new RecordPlace(place.unitOrd(), place.state(), place.createdBy(), theirs, place.claims()),
                        record.head().locks());
    }

    /** The unit in which the right was judged, and no other. */
    static Reach vault(OpenedRecord record, UnitPlaces places) {
        return Reach.of(places.of(record.head().unit()).alone(), SecrecyBand.SEALED);
    }

    /** An entry stays with the unit to which it was told, wherever the record is by now; the database asks for its token. */
    static Reach apart() {
        return Reach.of(Reach.ALL, SecrecyBand.APART);
    }
}
