// Passkeys (WebAuthn): between the browser's navigator.credentials and the server's JSON.
const toBytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const post = async (form, path, body) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": form.elements._csrf.value },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.json();
};
const withBytes = (keys) => (keys ?? []).map((key) => ({ ...key, id: toBytes(key.id) }));

const signIn = async (form) => {
  const asked = await post(form, "/webauthn/authenticate/options");
  const key = await navigator.credentials.get({
    publicKey: { ...asked, challenge: toBytes(asked.challenge), allowCredentials: withBytes(asked.allowCredentials) },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = key.response;
  const answer = await post(form, "/login/webauthn", {
    id: key.id,
    rawId: toText(key.rawId),
    response: {
      authenticatorData: toText(authenticatorData),
      clientDataJSON: toText(clientDataJSON),
      signature: toText(signature),
      userHandle: userHandle ? toText(userHandle) : undefined,
    },
    credType: key.type,
    clientExtensionResults: key.getClientExtensionResults(),
    authenticatorAttachment: key.authenticatorAttachment,
  });
  location.assign(answer.redirectUrl);
};

const add = async (form) => {
  const asked = await post(form, "/webauthn/register/options");
  const key = await navigator.credentials.create({
    publicKey: {
      ...asked,
      user: { ...asked.user, id: toBytes(asked.user.id) },
      challenge: toBytes(asked.challenge),
      excludeCredentials: withBytes(asked.excludeCredentials),
    },
  });
  await post(form, "/webauthn/register", {
    publicKey: {
      label: form.elements.label.value,
      credential: {
        id: key.id,
        rawId: toText(key.rawId),
        response: {
          attestationObject: toText(key.response.attestationObject),
          clientDataJSON: toText(key.response.clientDataJSON),
          transports: key.response.getTransports?.() ?? [],
        },
        type: key.type,
        clientExtensionResults: key.getClientExtensionResults(),
        authenticatorAttachment: key.authenticatorAttachment,
      },
    },
  });
  location.assign("/me/second-factor?added");
};

for (const form of document.querySelectorAll("[data-passkey]")) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const message = form.querySelector("[role=status]");
    message.textContent = "";
    try {
      await (form.dataset.passkey === "get" ? signIn(form) : add(form));
    } catch (problem) {
      message.textContent = form.dataset.failed;
    }
  });
}
