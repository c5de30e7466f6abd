package org.qingmiao.register.loaded;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.qingmiao.register.storage.ApartKey;
import org.qingmiao.register.storage.ApartStore;
import org.qingmiao.register.storage.RecordNumbers;
import org.qingmiao.register.storage.RecordPlacement;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.RecordWatcher;
import org.qingmiao.register.storage.SealedStore;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.value.FieldCipher;
import org.qingmiao.safeguard.SecretSealing;
import org.qingmiao.safeguard.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What works on records, as the application. */
@Configuration(proxyBeanMethods = false)
class RecordBeans {
    @Bean
    RecordStore recordStore(
            JdbcClient db,
            TransactionOperations transaction,
            Audit audit,
            Clock clock,
            FieldCipher cipher,
            ObjectProvider<RecordWatcher> watcher) {
        return new RecordStore(db, transaction, audit, clock, cipher).watchedBy(asked(watcher));
    }

    /** Whoever watches reads records himself, so he is there only after the store. */
    private static RecordWatcher asked(ObjectProvider<RecordWatcher> watcher) {
        return (layout, record) -> watcher.orderedStream().forEach(w -> w.written(layout, record));
    }

    @Bean
    RecordPlacement recordPlacement(
            JdbcClient db,
            TransactionOperations transaction,
            Audit audit,
            Clock clock,
            ObjectProvider<RecordWatcher> watcher) {
        return new RecordPlacement(db, transaction, audit, clock, asked(watcher));
    }

    @Bean
    SealedStore sealedStore(
            JdbcClient db, TransactionOperations transaction, Audit audit, Clock clock, FieldCipher cipher) {
        return new SealedStore(db, transaction, audit, clock, cipher);
    }

    @Bean
    ApartStore apartStore(
            JdbcClient db, TransactionOperations transaction, Audit audit, FieldCipher cipher, ApartKey key) {
        return new ApartStore(db, transaction, audit, cipher, key);
    }

    /** From the installation's key, which lies outside of the database. */
    @Bean
    ApartKey apartKey(SecretSealing sealing) {
        return new InstallationApartKey(sealing);
    }

    @Bean
    RecordNumbers recordNumbers(JdbcClient db) {
        return new RecordNumbers(db);
    }

    @Bean
    UnitPlaces unitPlaces(JdbcClient db) {
        return new UnitPlaces(db);
    }

    /** With the installation's key, which lies outside of the database. */
    @Bean
    FieldCipher fieldCipher(SecretSealing sealing) {
        return new FieldCipher() {
            @Override
            public byte[] seal(String of, String text) {
                return sealing.seal(of, text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public String open(String of, byte[] sealed) {
                return new String(sealing.open(of, sealed), StandardCharsets.UTF_8);
            }
        };
    }
}
