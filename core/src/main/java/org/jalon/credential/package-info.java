/**
 * Certificates that anyone can verify without asking the issuer: Open Badges 3.0, that is W3C
 * Verifiable Credentials 2.0, signed offline with the cryptography of the JDK, their verification,
 * and a page to print. Private keys stay in {@link org.jalon.credential.IssuerKey}; nothing here
 * opens a connection or follows an address that a document names.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/">Open Badges 3.0</a>
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/">Verifiable Credentials Data Model 2.0</a>
 */
@NullMarked
package org.jalon.credential;

import org.jspecify.annotations.NullMarked;
