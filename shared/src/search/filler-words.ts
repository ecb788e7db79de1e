/** Words that people type around what they look for. They are left out, unless nothing else is typed. */
export const fillerWords: ReadonlySet<string> = new Set(
  `der die das den dem des ein eine einen einem einer eines und oder für fuer von vom zu zum zur im in am an auf aus bei
   mit nach über ueber um unter ich man mein meine meinen meinem meiner wie was wo kann muss möchte moechte
   antrag beantrage beantragen bekomme bekommen brauche brauchen`.split(/\s+/),
);
