import type { FaultKind } from '../../../sources/fault';
import type { Words } from '../../check/publication';

/** Why there is no usable answer, in words for who runs the service. */
export const faultWords: Readonly<Record<FaultKind, Words>> = {
  CONNECTION: {
    de: 'Unter dieser Adresse antwortet niemand, oder die Verbindung brach ab.',
    en: 'Nobody answers at this address, or the connection broke off.',
  },
  OVERLOADED: {
    de: 'Es kam 502, 503 oder 504: Der Dienst steht hinter einem anderen, der ihn nicht erreicht.',
    en: 'There came 502, 503 or 504: somebody stands in front of the service and does not reach it.',
  },
  CUT_OFF: { de: 'Die Antwort brach ab.', en: 'The answer broke off.' },
  TIMEOUT: {
    de: 'Die ganze Antwort war nicht rechtzeitig da (--timeout).',
    en: 'The whole of the answer was not there in time (--timeout).',
  },
  STATUS: {
    de: 'Der Statuscode ist keiner, mit dem eine Antwort gilt.',
    en: 'The status is none with which an answer counts.',
  },
  REDIRECT: {
    de: 'Der Dienst leitet weiter; dem folgt das Gateway nicht.',
    en: 'The service redirects, which a gateway does not follow.',
  },
  CONTENT_TYPE: {
    de: 'Die Antwort ist nach ihrem Content-Type kein JSON.',
    en: 'By its content type the answer is not JSON.',
  },
  ENCODING: {
    de: 'Die Antwort ist anders gepackt als mit gzip, oder lässt sich nicht entpacken.',
    en: 'The answer is packed otherwise than by gzip, or cannot be unpacked.',
  },
  TOO_LARGE: {
    de: 'Die Antwort ist entpackt größer als 10 MB.',
    en: 'The answer has more than 10 MB, unpacked.',
  },
  MALFORMED: {
    de: 'Die Antwort ist kein GraphQL-Ergebnis in JSON und UTF-8.',
    en: 'The answer is no GraphQL result in JSON and UTF-8.',
  },
  NOT_ASKED: {
    de: 'Die Zeit für die ganze Prüfung war um.',
    en: 'The time for all of it was over.',
  },
  BUSY: { de: 'Der Dienst ist überlastet.', en: 'The service is overloaded.' },
};
