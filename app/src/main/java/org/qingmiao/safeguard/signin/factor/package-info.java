/** What proves who somebody is: passwords, second factors, passkeys, unified login, tokens. */
@NullMarked
package org.qingmiao.safeguard.signin.factor;

import org.jspecify.annotations.NullMarked;
