package org.qingmiao.indicator.cell;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers under which the large tables keep data elements. Only what another transaction has committed is
 * remembered: a number that was given out in this one goes with it if it is rolled back.
 */
@Component
public class ElementKeys {
    /** {@code fresh}: given out by the present transaction, which may still be rolled back. */
    private static final String LOOK =
            "SELECT id, ix AS number, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) AS fresh FROM data_element ";

    private final JdbcClient db;
    private final Map<String, Integer> keys = new ConcurrentHashMap<>();
    private final Map<Integer, String> ids = new ConcurrentHashMap<>();

    ElementKeys(JdbcClient db) {
        this.db = db;
        db.sql("SELECT id, ix FROM data_element")
                .query((RowCallbackHandler) row -> remember(new Key(row.getString(1), row.getInt(2), false)));
    }

    private record Key(String id, int number, boolean fresh) {}

    /** The number of an element that has one; reading gives none out. */
    public Optional<Integer> find(String id) {
        return Optional.ofNullable(keys.get(id)).or(() -> look(id));
    }

    /** The numbers of those that have one. */
    int[] known(Collection<String> of) {
        return of.stream().flatMap(id -> find(id).stream()).mapToInt(n -> n).toArray();
    }

    /** The number under which an element is to be written. */
    int assign(String id) {
        return find(id).orElseGet(() -> {
            db.sql("INSERT INTO data_element (id) VALUES (:id) ON CONFLICT DO NOTHING")
                    .param("id", id)
                    .update();
            return look(id).orElseThrow();
        });
    }

    public String id(int key) {
        String known = ids.get(key);
        return known != null ? known : named(key).id();
    }

    private Optional<Integer> look(String id) {
        Optional<Key> found =
                db.sql(LOOK + "WHERE id = :id").param("id", id).query(Key.class).optional();
        found.ifPresent(this::remember);
        return found.map(Key::number);
    }

    private Key named(int number) {
        Key found = db.sql(LOOK + "WHERE ix = :ix")
                .param("ix", number)
                .query(Key.class)
                .single();
        remember(found);
        return found;
    }

    private void remember(Key key) {
        if (!key.fresh()) {
            keys.put(key.id(), key.number());
            ids.put(key.number(), key.id());
        }
    }
}
