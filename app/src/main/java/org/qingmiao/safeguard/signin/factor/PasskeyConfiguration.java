package org.qingmiao.safeguard.signin.factor;

import java.net.URI;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Passkeys are bound to the name of the server. {@code QM_PUBLIC_URL} says it, such as
 * {@code https://qingmiao.example.gov.cn}; without, passkeys work on {@code http://localhost} of one's own machine alone.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {
    @Bean
    PublicKeyCredentialUserEntityRepository passkeyPeople(JdbcOperations db) {
        return new JdbcPublicKeyCredentialUserEntityRepository(db);
    }

    @Bean
    UserCredentialRepository passkeyTable(
            JdbcOperations db, PublicKeyCredentialUserEntityRepository people, KnownPeople known, Audit audit) {
        return new Noted(new JdbcUserCredentialRepository(db), people, known, audit);
    }

    @Bean
    WebAuthnRelyingPartyOperations relyingParty(
            PublicKeyCredentialUserEntityRepository people,
            UserCredentialRepository keys,
            @Value("${QM_PUBLIC_URL:}") String address) {
        URI server = URI.create(address.isBlank() ? "http://localhost" : address);
        PublicKeyCredentialRpEntity entity = PublicKeyCredentialRpEntity.builder()
                .id(server.getHost())
                .name(Messages.of("page.brand").bilingual())
                .build();
        Set<String> origins = address.isBlank() ? new LocalOrigins() : Set.of(address.replaceAll("/+$", ""));
        Webauthn4JRelyingPartyOperations operations = new Operations(people, keys, entity, origins);
        // A passkey counts as two factors only if its device asked for a finger, a face or a PIN.
        operations.setCustomizeCreationOptions(o -> o.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
        operations.setCustomizeRequestOptions(o -> o.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** Whose key it is that proves somebody, is not known before it is read: that is the system's work. */
    private static final class Operations extends Webauthn4JRelyingPartyOperations {
        Operations(
                PublicKeyCredentialUserEntityRepository people,
                UserCredentialRepository keys,
                PublicKeyCredentialRpEntity server,
                Set<String> origins) {
            super(people, keys, server, origins);
        }

        @Override
        public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
            return ActorContext.asSystem("sign-in", () -> super.authenticate(request));
        }
    }

    /** {@code http://localhost} at whatever port this server listens. */
    private static final class LocalOrigins extends AbstractSet<String> {
        private static String present() {
            return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                    ? "http://localhost:" + request.getRequest().getLocalPort()
                    : "http://localhost";
        }

        @Override
        public Iterator<String> iterator() {
            return Set.of(present()).iterator();
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** Writes down which passkeys come and go, by whatever route. */
    private record Noted(
            UserCredentialRepository keys,
            PublicKeyCredentialUserEntityRepository people,
            KnownPeople known,
            Audit audit)
            implements UserCredentialRepository {
        @Override
        public void delete(Bytes id) {
            CredentialRecord key = keys.findByCredentialId(id);
            PublicKeyCredentialUserEntity person = key == null ? null : people.findById(key.getUserEntityUserId());
            if (person != null) {
                LastFactor.orDo(() -> keys.delete(id));
                known.forget(person.getName());
                audit.record(AuditEntry.act(
                        "second_factor.remove", "account:" + person.getName(), "", Map.of("kind", "passkey")));
            }
        }

        @Override
        public void save(CredentialRecord key) {
            boolean added = keys.findByCredentialId(key.getCredentialId()) == null;
            keys.save(key);
            PublicKeyCredentialUserEntity person = people.findById(key.getUserEntityUserId());
            if (added && person != null) {
                known.forget(person.getName());
                audit.record(AuditEntry.act(
                        "second_factor.add", "account:" + person.getName(), "", Map.of("kind", "passkey")));
            }
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes id) {
            return keys.findByCredentialId(id);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes person) {
            return keys.findByUserId(person);
        }
    }
}
