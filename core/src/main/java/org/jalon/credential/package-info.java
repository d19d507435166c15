/** Certificates that anyone can verify: signed credentials and printable pages. */
@NullMarked
package org.jalon.credential;

import org.jspecify.annotations.NullMarked;
