package org.qingmiao.register.storage.value;

/** Encrypts what a definition calls encrypted. Its keys lie outside of the database. */
public interface FieldCipher {
    /** @param of table and column, bound to the text so that it cannot be moved elsewhere */
    byte[] seal(String of, String text);

    /** @throws IllegalStateException if it was sealed for another place or by a key that is not there */
    String open(String of, byte[] sealed);

    /** For registers that encrypt nothing. */
    FieldCipher NONE = new FieldCipher() {
        @Override
        public byte[] seal(String of, String text) {
            throw new IllegalStateException("no key for " + of);
        }

        @Override
        public String open(String of, byte[] sealed) {
            throw new IllegalStateException("no key for " + of);
        }
    };
}
