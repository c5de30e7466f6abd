package org.qingmiao.register.record.secret;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingmiao.register.storage.ApartKey;
import org.qingmiao.register.storage.ApartStore;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.SealedStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.stereotype.Component;

/** Writes what does not lie with a record, in the transaction that writes the record. The entry of the record is its entry. */
@Component
public final class SecretWriting {
    private final SealedStore vault;
    private final ApartStore apart;
    private final ApartKey key;

    SecretWriting(SealedStore vault, ApartStore apart, ApartKey key) {
        this.vault = vault;
        this.apart = apart;
        this.key = key;
    }

    /** What is given of a record, laid over what is there. */
    public void write(TableLayout layout, UnitPlace place, StoredRecord.Key record, PartedValues values) {
        if (!values.sealed().isEmpty()) {
            vault.lay(layout, Reach.of(place.alone(), SecrecyBand.SEALED), place, record, values.sealed());
        }
        tell(layout, place, record.id(), values.apart());
    }

    /** Who gave rows, where that is asked. */
    public void write(TableLayout layout, UnitPlace place, List<RowDraft> rows) {
        for (RowDraft row : rows) {
            tell(layout, place, row.id(), PartedValues.of(layout, row.values()).apart());
        }
    }

    private void tell(TableLayout layout, UnitPlace place, UUID about, Map<String, Object> values) {
        if (!values.isEmpty()) {
            apart.add(layout, Reach.of(place.alone(), SecrecyBand.APART), place, about, values);
        }
    }

    /**
     * An id from which nobody without the key tells from what it was made: else it could be made again for each person in
     * turn, until it fits.
     *
     * @param made of a request and its sender
     */
    public UUID unguessed(UUID made) {
        ByteBuffer token = ByteBuffer.wrap(key.token(made));
        return new UUID(token.getLong(), token.getLong());
    }
}
