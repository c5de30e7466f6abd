package org.qingmiao.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers under which the large tables keep data elements. */
@Component
class ElementKeys {
    private final JdbcClient db;
    private final Map<String, Integer> keys = new ConcurrentHashMap<>();
    private final Map<Integer, String> ids = new ConcurrentHashMap<>();

    ElementKeys(JdbcClient db) {
        this.db = db;
        db.sql("SELECT id, ix FROM data_element")
                .query((RowCallbackHandler) row -> remember(row.getString(1), row.getInt(2)));
    }

    int key(String id) {
        Integer known = keys.get(id);
        return known == null ? look(id) : known;
    }

    String id(int key) {
        String known = ids.get(key);
        if (known == null) {
            known = db.sql("SELECT id FROM data_element WHERE ix = :ix")
                    .param("ix", key)
                    .query((row, n) -> row.getString(1))
                    .single();
            remember(known, key);
        }
        return known;
    }

    private int look(String id) {
        int key = find(id).or(() -> {
                    db.sql("INSERT INTO data_element (id) VALUES (:id) ON CONFLICT DO NOTHING")
                            .param("id", id)
                            .update();
                    return find(id);
                })
                .orElseThrow();
        remember(id, key);
        return key;
    }

    private Optional<Integer> find(String id) {
        return db.sql("SELECT ix FROM data_element WHERE id = :id")
                .param("id", id)
                .query((row, n) -> row.getInt(1))
                .optional();
    }

    private void remember(String id, int key) {
        keys.put(id, key);
        ids.put(key, id);
    }
}
