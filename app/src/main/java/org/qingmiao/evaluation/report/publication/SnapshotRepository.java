package org.qingmiao.evaluation.report.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.reader.PackFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What frozen years are read with: files of packs and units, each kept once. */
@Component
class SnapshotRepository {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    SnapshotRepository(JdbcClient db) {
        this.db = db;
    }

    /** Digests of what a frozen year is read with. */
    record Snapshot(String pack, String units) {}

    void keep(long publication, PackFiles pack, OrgTree units) {
        db.sql("""
            INSERT INTO publication_snapshot (publication, pack, units) VALUES (:publication, :pack, :units)
            ON CONFLICT DO NOTHING
            """)
                .param("publication", publication)
                .param("pack", store(pack.archive()))
                .param("units", store(zipped(JSON.writeValueAsBytes(units.units()))))
                .update();
    }

    private String store(byte[] content) {
        String digest = sha256(content);
        db.sql("INSERT INTO snapshot (digest, content) VALUES (:digest, :content) ON CONFLICT DO NOTHING")
                .param("digest", digest)
                .param("content", content)
                .update();
        return digest;
    }

    /** Absent for what was frozen before snapshots were kept. */
    Optional<Snapshot> of(long publication) {
        return db.sql("SELECT pack, units FROM publication_snapshot WHERE publication = :publication")
                .param("publication", publication)
                .query((row, n) -> new Snapshot(row.getString(1), row.getString(2)))
                .optional();
    }

    PackFiles pack(Snapshot snapshot) {
        return PackFiles.of(content(snapshot.pack()));
    }

    OrgTree units(Snapshot snapshot) {
        return OrgTree.of(List.of(JSON.readValue(unzipped(content(snapshot.units())), OrgUnit[].class)));
    }

    private byte[] content(String digest) {
        return db.sql("SELECT content FROM snapshot WHERE digest = :digest")
                .param("digest", digest)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static byte[] zipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] unzipped(byte[] content) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
