package org.qingmiao.file;

import java.util.List;
import org.qingmiao.safeguard.sealing.SealedColumn;
import org.qingmiao.safeguard.sealing.SealedSource;
import org.springframework.stereotype.Component;

/**
 * Names and contents of sealed files. A content lies under the digest of its bytes, so a newly sealed one is another row, and
 * the file is turned to it.
 */
@Component
class SealedFiles implements SealedSource {
    private static final List<String> EXCHANGE = List.of("""
            WITH kept AS (INSERT INTO attachment_content (id, bytes) VALUES (sha256(:new), :new) ON CONFLICT DO NOTHING)
            UPDATE attachment t SET content = sha256(:new) WHERE t.ctid = CAST(:row AS tid) AND t.content = sha256(:old)
            """, """
            DELETE FROM attachment_content c
             WHERE c.id = sha256(:old) AND NOT EXISTS (SELECT FROM attachment a WHERE a.content = c.id)
            """);

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.bytes("attachment", "sealed_name", "ARRAY['attachment-name:' || t.id]"),
                new SealedColumn(
                        "attachment",
                        "content",
                        "JOIN attachment_content c ON c.id = t.content AND t.sealed",
                        "c.bytes",
                        "ARRAY['attachment:' || t.id]",
                        EXCHANGE));
    }
}
