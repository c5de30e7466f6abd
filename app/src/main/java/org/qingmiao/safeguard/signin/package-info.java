/** How people and programs prove who they are: passwords, second factors, passkeys, unified login, sessions, tokens. */
@NullMarked
package org.qingmiao.safeguard.signin;

import org.jspecify.annotations.NullMarked;
