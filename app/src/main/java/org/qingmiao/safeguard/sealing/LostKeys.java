package org.qingmiao.safeguard.sealing;

import org.postgresql.ds.PGSimpleDataSource;
import org.qingmiao.platform.DatabaseServer;

/** Where the outer key is lost, the keys that it wraps are: an installation can only begin with others. */
public final class LostKeys {
    private LostKeys() {}

    /**
     * Says of all keys that another outer key wraps that they are lost.
     *
     * @param present the outer key that there is
     * @return how many keys
     */
    public static int of(DatabaseServer server, OuterKey present) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(server.url());
        owner.setUser(server.owner().user());
        owner.setPassword(server.owner().password());
        try (OwnerWork work = OwnerWork.on(owner, "lost keys")) {
            int lost = new RingChanges(work.db()).lose(present);
            work.commit();
            return lost;
        }
    }
}
