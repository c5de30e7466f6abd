package org.qingmiao.child.stored;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.child.stored.StatementRepository.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By what children and persons are found: keyed hashes of their names and numbers. */
@Repository
public class TokenRepository {
    private final JdbcClient db;
    private final ChildCipher cipher;

    TokenRepository(JdbcClient db, ChildCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    private Long[] tokens(Collection<String> words) {
        return words.stream().map(cipher::token).distinct().toArray(Long[]::new);
    }

    /** A child is found by these words and no longer by others. */
    public void child(UUID child, Place place, Collection<String> words) {
        db.sql("DELETE FROM child_token WHERE child = :child")
                .param("child", child)
                .update();
        db.sql("""
                INSERT INTO child_token (token, child, unit_ord, school_ord)
                SELECT t, :child, :ord, :school FROM unnest(:tokens::bigint[]) AS t
                """)
                .param("child", child)
                .param("ord", place.ord())
                .param("school", place.school())
                .param("tokens", tokens(words))
                .update();
    }

    public void person(UUID person, int ord, Collection<String> words) {
        db.sql("""
                INSERT INTO child_person_token (token, person, unit_ord)
                SELECT t, :person, :ord FROM unnest(:tokens::bigint[]) AS t ON CONFLICT DO NOTHING
                """)
                .param("person", person)
                .param("ord", ord)
                .param("tokens", tokens(words))
                .update();
    }

    /** Those under which one of the lists of words is kept whole. */
    public Set<UUID> children(List<List<String>> ways, int most) {
        return found("SELECT child FROM child_token WHERE token = ANY (:tokens::bigint[]) GROUP BY child ", ways, most);
    }

    public Set<UUID> persons(List<List<String>> ways, int most) {
        return found(
                "SELECT person FROM child_person_token WHERE token = ANY (:tokens::bigint[]) GROUP BY person ",
                ways,
                most);
    }

    private Set<UUID> found(String sql, List<List<String>> ways, int most) {
        Set<UUID> found = new LinkedHashSet<>();
        for (List<String> way : ways) {
            Long[] tokens = tokens(way);
            if (tokens.length > 0 && found.size() < most) {
                found.addAll(db.sql(sql + "HAVING count(*) = :all ORDER BY 1 LIMIT :most")
                        .param("tokens", tokens)
                        .param("all", tokens.length)
                        .param("most", most)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
            }
        }
        return found;
    }
}
