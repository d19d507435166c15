package org.jalon.credential;

/** How a credential stands in a token. Both carry the credential itself as the payload. */
public enum JwtForm {
  /**
   * As Open Badges 3.0 wants it: {@code typ} is JWT, and the payload repeats issuer, id, subject
   * and validity as the claims {@code iss}, {@code jti}, {@code sub}, {@code nbf} and {@code exp}.
   */
  OPEN_BADGES("JWT"),

  /** As VC-JOSE-COSE wants it: {@code typ} is vc+jwt, and the payload is the credential alone. */
  VC_JOSE_COSE("vc+jwt");

  private final String type;

  JwtForm(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }
}
