// The words of the interface. The words of a release are never translated.

const en = {
  summary: "Summary", event: "What happened", gist: "In brief", facts: "Key facts", quotes: "Quotes", figures: "Figures",
  timeline: "Timeline", people: "Who is who", organizations: "Organizations", places: "Places", keyphrases: "Key phrases",
  contacts: "Contacts", aside: "Set aside", notices: "Please note",
  who: "Who", what: "What", when: "When", where: "Where", why: "Why", how: "How",
  direct: "direct quote", mixed: "partly quoted", indirect: "reported", unnamed: "speaker not named",
  about: "about", over: "more than", under: "less than", atLeast: "at least", atMost: "at most", times: "times", to: "to",
  embargo: "Embargo", released: "Issued", show: "Show in the text", copy: "Copy", copied: "Copied", failed: "Not copied",
  all: "Show all", fewer: "Show fewer", ready: "The summary is ready.", reading: "Reading …",
  blank: "There is nothing to read yet.", little: "There is too little here to summarize.",
  error: "The summary could not be made. The text is as it was.", missing: "The text to summarize is not on this page:",
};

const fr = {
  summary: "Résumé", event: "Les faits", gist: "En bref", facts: "Points clés", quotes: "Citations", figures: "Chiffres",
  timeline: "Chronologie", people: "Qui est qui", organizations: "Organisations", places: "Lieux",
  keyphrases: "Expressions clés", contacts: "Contacts", aside: "Mis de côté", notices: "À noter",
  who: "Qui", what: "Quoi", when: "Quand", where: "Où", why: "Pourquoi", how: "Comment",
  direct: "citation directe", mixed: "citation partielle", indirect: "propos rapportés", unnamed: "auteur non nommé",
  about: "environ", over: "plus de", under: "moins de", atLeast: "au moins", atMost: "au plus", times: "fois", to: "à",
  embargo: "Embargo", released: "Publié", show: "Voir dans le texte", copy: "Copier", copied: "Copié",
  failed: "Non copié", all: "Tout afficher", fewer: "Afficher moins", ready: "Le résumé est prêt.", reading: "Lecture …",
  blank: "Il n’y a encore rien à lire.", little: "Il y a trop peu de texte à résumer.",
  error: "Le résumé n’a pas pu être établi. Le texte est inchangé.", missing: "Le texte à résumer n’est pas sur cette page :",
  empty: "Il n’y a pas de texte à lire.", "no-quotation": "Aucune citation trouvée.",
  "no-date-of-issue": "Aucune date de publication trouvée.", "unclosed-quotation": "Un guillemet fermant manque.",
};

const es = {
  summary: "Resumen", event: "Qué ha pasado", gist: "En breve", facts: "Datos clave", quotes: "Citas", figures: "Cifras",
  timeline: "Cronología", people: "Quién es quién", organizations: "Organizaciones", places: "Lugares",
  keyphrases: "Expresiones clave", contacts: "Contactos", aside: "Aparte", notices: "Tenga en cuenta",
  who: "Quién", what: "Qué", when: "Cuándo", where: "Dónde", why: "Por qué", how: "Cómo",
  direct: "cita directa", mixed: "cita parcial", indirect: "cita indirecta", unnamed: "sin autor nombrado",
  about: "unos", over: "más de", under: "menos de", atLeast: "al menos", atMost: "como máximo", times: "veces", to: "a",
  embargo: "Embargo", released: "Publicado", show: "Ver en el texto", copy: "Copiar", copied: "Copiado",
  failed: "No copiado", all: "Mostrar todo", fewer: "Mostrar menos", ready: "El resumen está listo.", reading: "Leyendo …",
  blank: "Todavía no hay nada que leer.", little: "Hay muy poco texto para resumir.",
  error: "No se pudo hacer el resumen. El texto sigue como estaba.", missing: "El texto que resumir no está en esta página:",
  empty: "No hay texto que leer.", "no-quotation": "No se encontró ninguna cita.",
  "no-date-of-issue": "No se encontró fecha de publicación.", "unclosed-quotation": "Falta una comilla de cierre.",
};

const ar = {
  summary: "ملخص", event: "ما الذي حدث", gist: "باختصار", facts: "أهم الحقائق", quotes: "اقتباسات", figures: "أرقام",
  timeline: "التسلسل الزمني", people: "من هو من", organizations: "منظمات", places: "أماكن", keyphrases: "عبارات رئيسية",
  contacts: "جهات الاتصال", aside: "نصوص جانبية", notices: "يرجى الانتباه",
  who: "من", what: "ماذا", when: "متى", where: "أين", why: "لماذا", how: "كيف",
  direct: "اقتباس مباشر", mixed: "اقتباس جزئي", indirect: "كلام منقول", unnamed: "المتحدث غير مذكور",
  about: "نحو", over: "أكثر من", under: "أقل من", atLeast: "على الأقل", atMost: "على الأكثر", times: "مرات", to: "إلى",
  embargo: "حظر النشر", released: "صدر", show: "عرض في النص", copy: "نسخ", copied: "تم النسخ", failed: "لم يتم النسخ",
  all: "عرض الكل", fewer: "عرض أقل", ready: "الملخص جاهز.", reading: "جارٍ القراءة …",
  blank: "لا يوجد نص للقراءة بعد.", little: "النص أقصر من أن يُلخَّص.",
  error: "تعذر إعداد الملخص. النص لم يتغير.", missing: "النص المطلوب تلخيصه غير موجود في هذه الصفحة:",
  empty: "لا يوجد نص للقراءة.", "no-quotation": "لم يُعثر على اقتباس.",
  "no-date-of-issue": "لم يُعثر على تاريخ الصدور.", "unclosed-quotation": "علامة الاقتباس الختامية ناقصة.",
};

const languages = { en, fr, es, ar };

/**
 * Labels for a language tag, English where there are none; dates and numbers as the reader's own region writes them.
 * @param {string} tag
 */
export function labels(tag) {
  const code = tag.toLowerCase().split("-")[0];
  const known = Object.hasOwn(languages, code) ? code : "en";
  const own = (navigator.languages ?? []).find((language) => language.startsWith(known));
  const lang = known === code ? tag : known;
  return { .../** @type {Record<string, string>} */ (en), ...languages[known], lang, locale: lang.includes("-") ? lang : (own ?? lang), dir: known === "ar" ? "rtl" : "ltr" };
}
