"""Tables: which commands of plain LaTeX stand for which characters."""

from types import MappingProxyType

_GREEK = """
α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu
ξ xi π pi ρ rho σ sigma ς varsigma τ tau υ upsilon φ varphi χ chi ψ psi ω omega ϵ epsilon ϑ vartheta
ϕ phi ϖ varpi ϱ varrho Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi
Ω Omega µ mu Ω Omega ∆ Delta
"""
_SIGNS = """
← leftarrow → rightarrow ↑ uparrow ↓ downarrow ↔ leftrightarrow ↕ updownarrow ⇐ Leftarrow
⇒ Rightarrow ⇑ Uparrow ⇓ Downarrow ⇔ Leftrightarrow ↦ mapsto ↗ nearrow ↘ searrow ↙ swarrow
↖ nwarrow ⟶ longrightarrow ⟵ longleftarrow ⟹ Longrightarrow ⟺ Longleftrightarrow ↪ hookrightarrow
↩ hookleftarrow ⇀ rightharpoonup ⇌ rightleftharpoons
± pm ∓ mp × times ÷ div ∗ ast ⋆ star ∘ circ ∙ bullet · cdot ⋅ cdot ⊕ oplus ⊖ ominus ⊗ otimes
⊙ odot ∩ cap ∪ cup ∧ wedge ∨ vee ∖ setminus ≤ leq ≥ geq ⩽ leq ⩾ geq ≪ ll ≫ gg ≠ neq ≡ equiv
≈ approx ∼ sim ≃ simeq ≅ cong ∝ propto ≺ prec ≻ succ ⪯ preceq ⪰ succeq ⊂ subset ⊃ supset
⊆ subseteq ⊇ supseteq ∈ in ∋ ni ∣ mid ∥ parallel ⊥ perp ⊢ vdash ⊣ dashv ⊨ models ≐ doteq ≍ asymp
∀ forall ∃ exists ¬ neg ∅ emptyset ∇ nabla ∂ partial ∞ infty ∫ int ∮ oint ∑ sum ∏ prod ∐ coprod
√ surd ∠ angle △ triangle ▽ bigtriangledown ⊤ top ℓ ell ℏ hbar ℜ Re ℑ Im ℵ aleph ℘ wp ′ prime
⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ Vert ⋯ cdots ⋮ vdots ⋱ ddots
♠ spadesuit ♥ heartsuit ♦ diamondsuit ♣ clubsuit ♭ flat ♮ natural ♯ sharp ⋄ diamond ⋂ bigcap
⋃ bigcup ⨁ bigoplus ⨂ bigotimes − minus ° degree
"""
_OTHERWISE = {"minus": "-", "degree": r"^{\circ}"}


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


SYMBOLS = MappingProxyType(
    {sign: _OTHERWISE.get(name, f"\\{name}") for sign, name in _pairs(_GREEK + _SIGNS).items()}
)
"""Character to what stands for it in mathematics."""

LETTERS = frozenset({"imath", "jmath", "lbrace", "rbrace", "ldots", "dots", "quad", "qquad"})
_OPERATORS = """
    arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf
    limsup ln log max min Pr sec sin sinh sup tan tanh le ge ne to gets land lor lnot cdot vert
    backslash owns dagger ddagger amalg wr uplus sqcap sqcup bigvee bigwedge biguplus bigodot iff
    bmod
    """
OPERATORS = frozenset(_OPERATORS.split())
"""Names of functions and of signs without a character of their own in `SYMBOLS`."""

TEXT_COMMANDS = MappingProxyType(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "`": r"\textasciigrave{}",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "$": r"\$",
        "‘": "`",
        "’": "'",
        "“": "``",
        "”": "''",
        "–": "--",
        "—": "---",
        "‐": "-",
        "‑": "-",
        "…": r"\ldots{}",
    }
)
"""Written so in both flavours."""

ASCII_COMMANDS = MappingProxyType(
    {
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        "‚": ",",
        "„": ",,",
        "ß": r"{\ss}",
        "æ": r"{\ae}",
        "Æ": r"{\AE}",
        "œ": r"{\oe}",
        "Œ": r"{\OE}",
        "ø": r"{\o}",
        "Ø": r"{\O}",
        "ł": r"{\l}",
        "Ł": r"{\L}",
        "å": r"{\aa}",
        "Å": r"{\AA}",
        "ı": r"{\i}",
        "ȷ": r"{\j}",
        "đ": r"{\dj}",
        "Đ": r"{\DJ}",
        "ð": r"{\dh}",
        "Ð": r"{\DH}",
        "þ": r"{\th}",
        "Þ": r"{\TH}",
        "ŋ": r"{\ng}",
        "Ŋ": r"{\NG}",
        "§": r"{\S}",
        "¶": r"{\P}",
        "©": r"\textcopyright{}",
        "®": r"\textregistered{}",
        "™": r"\texttrademark{}",
        "£": r"\pounds{}",
        "†": r"\textdagger{}",
        "‡": r"\textdaggerdbl{}",
        "•": r"\textbullet{}",
        "¡": r"\textexclamdown{}",
        "¿": r"\textquestiondown{}",
        "€": r"\texteuro{}",
        "¢": r"\textcent{}",
        "¥": r"\textyen{}",
        "ª": r"\textordfeminine{}",
        "º": r"\textordmasculine{}",
    }
)
"""Written so where only ASCII will do."""

ACCENTS = MappingProxyType(
    {
        "\u0300": "`",
        "\u0301": "'",
        "\u0302": "^",
        "\u0303": "~",
        "\u0304": "=",
        "\u0306": "u",
        "\u0307": ".",
        "\u0308": '"',
        "\u030a": "r",
        "\u030b": "H",
        "\u030c": "v",
        "\u0323": "d",
        "\u0327": "c",
        "\u0328": "k",
        "\u0331": "b",
    }
)
"""Combining mark to the name of its accent command."""

ALPHABETS = MappingProxyType(
    {
        "SCRIPT": "mathcal",
        "FRAKTUR": "mathfrak",
        "BLACK-LETTER": "mathfrak",
        "DOUBLE-STRUCK": "mathbb",
        "SANS-SERIF": "mathsf",
        "MONOSPACE": "mathtt",
        "BOLD": "mathbf",
        "ITALIC": "mathit",
    }
)
"""What the name of a mathematical letter says to the command of its alphabet."""
