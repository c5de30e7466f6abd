package org.qingmiao.safeguard.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key with which the record's end is signed (Ed25519); made once per installation. */
final class CheckpointKey {
    private static final String ALGORITHM = "Ed25519";

    private final Path folder;

    CheckpointKey(Path folder) {
        this.folder = folder;
    }

    String sign(String text) throws IOException {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the record's checkpoint could not be signed", e);
        }
    }

    boolean verifies(String text, String signed) {
        try {
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(folder.resolve("key.pub")).strip());
            PublicKey publicKey = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the record's checkpoints could not be read", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Only the server's own account may read it. */
    private PrivateKey key() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("key");
        if (!Files.exists(file)) {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("key.pub"),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            Path part = Files.createFile(folder.resolve("key.part"));
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(
                    part, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }
}
