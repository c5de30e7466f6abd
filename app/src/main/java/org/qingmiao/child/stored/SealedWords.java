package org.qingmiao.child.stored;

import java.util.List;
import java.util.stream.Stream;
import org.qingmiao.safeguard.sealing.SealedColumn;
import org.qingmiao.safeguard.sealing.SealedSource;
import org.springframework.stereotype.Component;

/** Words about children, their guardians and where they live, each bound to its row; the key stands beside them too. */
@Component
class SealedWords implements SealedSource {
    @Override
    public List<SealedColumn> sealedColumns() {
        return Stream.of(StatementRepository.TABLE, FamilyRepository.PERSON, FamilyRepository.HOUSEHOLD)
                .map(table -> SealedColumn.bytesBesideKey(table, "sealed", "key_id", owners(table)))
                .toList();
    }

    private static String owners(String table) {
        String row = table.equals(StatementRepository.TABLE) ? "t.child" : "t.id";
        return "ARRAY['" + table + ":' || " + row + "]";
    }
}
