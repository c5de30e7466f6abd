package org.qingmiao.safeguard.signin.factor;

import java.util.List;
import org.qingmiao.safeguard.sealing.SealedColumn;
import org.qingmiao.safeguard.sealing.SealedSource;
import org.springframework.stereotype.Component;

/** Secrets of authenticator apps, each bound to its person. */
@Component
class SealedFactors implements SealedSource {
    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.bytes("totp", "secret", "ARRAY[t.login]"));
    }
}
