package org.qingmiao.platform;

/** The embedded server of another process, which goes on when we are done. */
record RunningServer(String url, Login owner, Login application) implements DatabaseServer {
    @Override
    public void close() {
        // Its own process stops it.
    }
}
