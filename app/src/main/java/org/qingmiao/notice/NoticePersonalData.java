package org.qingmiao.notice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.PersonalDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices, how somebody wants to be told, the address of their calendar, and what is on its way to them. */
@Component
class NoticePersonalData implements PersonalDataSource {
    private final JdbcClient db;
    private final PreferenceRepository preferences;

    NoticePersonalData(JdbcClient db, PreferenceRepository preferences) {
        this.db = db;
        this.preferences = preferences;
    }

    @Override
    public List<Table> of(String login) {
        List<Table> tables = new ArrayList<>();
        Preference kept = preferences.of(login);
        List<@Nullable Object> row = List.of(
                kept.mail(),
                Boolean.toString(kept.confirmed()),
                kept.rhythm().id(),
                kept.lang().tag(),
                String.join(" ", kept.muted()));
        tables.add(new Table(
                "notice_preference",
                List.of("mail", "confirmed", "rhythm", "lang", "muted"),
                kept.equals(Preference.NONE) ? List.of() : List.of(row)));
        tables.add(read(
                "notice",
                List.of("at", "kind", "title", "body", "link", "read_at"),
                "SELECT at::text, kind, title_zh, body_zh, link, read_at::text FROM notice WHERE login = :l ORDER BY id",
                login));
        tables.add(read(
                "calendar_address", List.of("at"), "SELECT at::text FROM calendar_address WHERE login = :l", login));
        tables.add(ActorContext.asSystem(
                "own data",
                () -> read(
                        "delivery",
                        List.of("at", "channel", "kind", "subject", "state"),
                        "SELECT at::text, channel, kind, subject, state FROM delivery WHERE login = :l ORDER BY id",
                        login)));
        return tables;
    }

    private Table read(String name, List<String> columns, String sql, String login) {
        List<List<@Nullable Object>> rows = db.sql(sql)
                .param("l", login)
                .query((row, n) -> {
                    List<@Nullable Object> cells = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        cells.add(row.getString(i));
                    }
                    return cells;
                })
                .list();
        return new Table(name, columns, rows);
    }

    @Override
    public void endWaysIn(String login) {
        db.sql("DELETE FROM calendar_address WHERE login = :l")
                .param("l", login)
                .update();
    }

    @Override
    public void erase(String login) {
        for (String table : List.of("calendar_address", "notice_preference", "notice", "delivery")) {
            db.sql("DELETE FROM " + table + " WHERE login = :l")
                    .param("l", login)
                    .update();
        }
    }
}
