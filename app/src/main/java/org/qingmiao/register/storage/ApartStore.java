package org.qingmiao.register.storage;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.ReachSettings;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.storage.value.FieldCipher;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What lies apart from records: who reported (R18). Entries bear neither the record's id nor a moment nor an author, and
 * the database gives out those alone whose token is shown to it, which takes the key: nobody lists them. An entry is added
 * in the transaction that makes the record and leaves no trace of its own; each look needs a purpose and is an entry.
 */
public final class ApartStore {
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final FieldCodec codec;
    private final ApartKey key;
    private final BandRole role;

    public ApartStore(JdbcClient db, TransactionOperations transaction, Audit audit, FieldCipher cipher, ApartKey key) {
        this.db = db;
        this.transaction = transaction;
        this.audit = audit;
        this.codec = new FieldCodec(cipher);
        this.key = key;
        this.role = new BandRole(db, SecrecyBand.APART);
    }

    /**
     * Adds an entry to each table whose fields are given.
     *
     * @param place of the unit that keeps the record
     * @param about id of the record, or of the row to which the fields belong
     * @param values by path, all of them of class apart
     * @throws RecordRefused if the database does not take it
     */
    public void add(TableLayout layout, Reach reach, UnitPlace place, UUID about, Map<String, Object> values) {
        values.keySet().forEach(path -> apart(layout, path));
        reach.within(db, transaction, layout.register(), () -> {
            show(layout, about);
            for (LayoutTable table : tables(layout)) {
                RecordStatements to = new RecordStatements();
                Map<String, String> given = to.values(codec, table, values);
                if (!given.isEmpty()) {
                    Map<String, String> all = entry(to, place, about);
                    all.putAll(given);
                    to.add("made", RecordStatements.insert(table, all, ""));
                    role.act(() -> db.sql(to.sql("SELECT 1"))
                            .params(to.constants())
                            .query((row, n) -> 1)
                            .list());
                }
            }
            return true;
        });
    }

    private Map<String, String> entry(RecordStatements to, UnitPlace place, UUID about) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("district", to.constant("integer", place.district()));
        all.put("token", to.constant("uuid", UUID.randomUUID()));
        all.put("unit_ord", to.constant("integer", place.ord()));
        all.put("about", to.constant("bytea", bytes(key.token(about))));
        all.put("sealed", to.constant("bytea", bytes(key.seal(about))));
        return all;
    }

    /**
     * What lies apart about a record and its rows.
     *
     * @param rows ids of its rows
     * @param asked what else the entry says
     * @throws IllegalArgumentException if no purpose was stated
     */
    public List<Map<String, Object>> look(
            TableLayout layout, Reach reach, StoredRecord.Key record, List<UUID> rows, Map<String, String> asked) {
        String object = "record:" + layout.register().id() + "/" + record.id();
        return reach.within(db, transaction, layout.register(), () -> {
            String purpose = ActorContext.present().purpose();
            audit.record(AuditEntry.read("register.apart.look", object, "", asked, purpose));
            return Stream.concat(Stream.of(record.id()), rows.stream())
                    .flatMap(about -> entries(layout, record.district(), about))
                    .toList();
        });
    }

    private Stream<Map<String, Object>> entries(TableLayout layout, int district, UUID about) {
        show(layout, about);
        return tables(layout).stream().flatMap(t -> entries(t, district, about).stream());
    }

    /** Shows the database the token of the record or row of which entries are read or added. */
    private void show(TableLayout layout, UUID about) {
        db.sql("SELECT set_config(:setting, :token, true)")
                .param("setting", ReachSettings.about(layout.register().id()))
                .param("token", HexFormat.of().formatHex(key.token(about)))
                .query((row, n) -> "")
                .list();
    }

    private List<Map<String, Object>> entries(LayoutTable table, int district, UUID about) {
        RecordValues read = new RecordValues(codec);
        return role.act(() -> db.sql("SELECT * FROM " + table.sql()
                        + " WHERE district = :district AND about = CAST(:about AS bytea)")
                .param("district", district)
                .param("about", bytes(key.token(about)))
                .query((row, n) -> read.of(table, row))
                .list());
    }

    private static List<LayoutTable> tables(TableLayout layout) {
        return layout.tables().stream()
                .filter(t -> t.band() == SecrecyBand.APART)
                .toList();
    }

    private static void apart(TableLayout layout, String path) {
        boolean apart =
                layout.tableOf(path).filter(t -> t.band() == SecrecyBand.APART).isPresent();
        if (!apart) {
            throw new IllegalArgumentException(path + " does not lie apart");
        }
    }

    private static String bytes(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
