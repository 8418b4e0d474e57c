// Asks axe about the colours of those elements whose look it has not decided yet. A look is all that its rules of colour
// go by: the colours, pictures and faces of an element and of everything that it stands in, as they are computed.
async known => {
  const looks = new Map();
  const look = element => {
    if (element === null) {
      return '';
    }
    if (!looks.has(element)) {
      const style = getComputedStyle(element);
      looks.set(element, hash([look(element.parentElement), element.tagName, element.getAttribute('class'), style.color,
        style.backgroundColor, style.backgroundImage, style.opacity, style.position, style.fontSize, style.fontWeight,
        style.textShadow, style.textDecorationLine, style.filter, style.mixBlendMode].join()));
    }
    return looks.get(element);
  };
  const hash = text => {
    let [one, other] = [0xdeadbeef, 0x41c6ce57];
    for (let i = 0; i < text.length; i++) {
      one = Math.imul(one ^ text.charCodeAt(i), 2654435761);
      other = Math.imul(other ^ text.charCodeAt(i), 1597334677);
    }
    return (one >>> 0).toString(36) + '-' + (other >>> 0).toString(36);
  };
  const worded = new Set(document.querySelectorAll('a[href], input'));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    // Of a single letter axe says nothing.
    if (texts.currentNode.data.trim().length > 1) {
      worded.add(texts.currentNode.parentElement);
    }
  }
  const decided = new Set(known);
  const open = [...worded].filter(element => element.checkVisibility({visibilityProperty: true}) && !decided.has(look(element)));
  if (open.length === 0) {
    return {broken: [], passed: [], undecided: []};
  }
  const found = await axe.run({include: open}, {runOnly: RULES_OF_COLOUR, elementRef: true, preload: false});
  const elements = rules => new Set(rules.flatMap(rule => rule.nodes.map(node => node.element)));
  const [passed, broken] = [elements(found.passes), elements(found.violations)];
  const are = (wanted) => [...new Set(open.filter(wanted).map(look))];
  return {
    broken: found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + rule.help + ' at ' + node.target.join(' '))),
    passed: are(element => passed.has(element) && !broken.has(element)),
    undecided: are(element => !passed.has(element) && !broken.has(element)),
  };
}
