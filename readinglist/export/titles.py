"""Which words of a title keep their case whatever a style does, and so stand in braces."""

import re
from collections.abc import Iterator, Sequence

from readinglist.export.latex import Encoder, curly_quotes
from readinglist.export.source import Kind, Piece

_PROPER_NOUNS = """
    Abel Adam Africa African America American Arab Arabic Asia Asian Atari Banach Bayes Bayesian
    Bellman Bengali Bernoulli Bollywood Boltzmann Boolean Bregman Brown Brownian Cartesian Cauchy
    Chebyshev China Chinese Cholesky Claude Copilot Danish Dijkstra Dirac Dirichlet Dutch Earth
    Einstein Elo English Esperanto Euclid Euclidean Euler Europe European Fermat Finnish Fisher
    Fourier France French Frobenius Gauss Gaussian Gemini Gemma German Germany Gibbs Gibson Github
    Gödel Greek Grassmann Green Haar Hamilton Hamiltonian Hebbian Hebrew Hermite Hessian Hilbert
    Hindi Hopfield Huffman Hungarian India Indian Indonesian Italian Jacobi Jacobian Japan Japanese
    Java Jensen Julia Kaczmarz Kalman Korea Korean Kronecker Krylov Kubernetes Lagrange Lagrangian
    Langevin Laplace Laplacian Latin Lean Levenshtein Lie Linux Lipschitz Llama London Lyapunov
    Mahalanobis Mamba Mandarin Mars Markov Markovian Minecraft Minkowski Mistral Monte Carlo Moore
    Nash Newton Newtonian Norwegian Nyström Olympiad Pareto Pascal Persian Poisson Polish Portuguese
    Pythagorean Python Qwen Rademacher Rashomon Riemann Riemannian Russian Rust Sanskrit Schrödinger
    Shannon Shapley Sinkhorn Sobolev Socratic Spanish Stein Stiefel Swahili Swedish Taylor Thompson
    Tibetan Toeplitz Transformers Turing Turkish Ukrainian Urdu Vietnamese Voronoi Wasserstein
    Welsh Wiener Wikipedia Windows Yoruba
    """
PROPER_NOUNS = frozenset(_PROPER_NOUNS.split()) - {"Brown", "Transformers", "Green", "Lean"}
_PART = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*|['’.][^\W_]+)*"
_COMPOUND = re.compile(f"{_PART}(?:[-‐‑]{_PART})*")
_WORD = re.compile(_PART)
_NOT_OF_WORD = re.compile(r"['’]s?$|[\u0300-\u036f]")
_SENTENCE_ENDS = ".?!"
_QUOTES = "“‘'\"”’"


def protected(pieces: Sequence[Piece], encoder: Encoder, *, colon_ends_sentence: bool) -> str:
    """A title encoded, with braces round what must keep its case and nothing else.

    `colon_ends_sentence` protects the word after a colon as well; BibTeX's own styles leave that
    one alone, biblatex does not.
    """
    ends = _SENTENCE_ENDS + ":" * colon_ends_sentence
    if _all_capitals(pieces):
        return encoder.pieces(pieces)
    whole = len(pieces) == 1
    before = ""
    encoded: list[str] = []
    for piece in pieces:
        text = curly_quotes(piece.text)
        if piece.kind is Kind.MATH:
            encoded.append(encoder.pieces([piece]))
        elif piece.kind is Kind.KEPT and not whole and any(map(str.isupper, text)):
            encoded.append(f"{{{encoder.text(text)}}}")
        else:
            encoded.extend(_words(text, before, ends, encoder))
        before += text
    return " ".join("".join(encoded).split())


def _words(text: str, before: str, ends: str, encoder: Encoder) -> Iterator[str]:
    done = 0
    for compound in _COMPOUND.finditer(text):
        if _is_ordinary(compound.group(), text, compound.start()):
            continue
        context = before + text[: compound.start()]
        for start, end in _spans(compound, context, ends):
            if start > done:
                yield encoder.text(text[done:start])
            yield f"{{{encoder.text(text[start:end])}}}"
            done = end
    yield encoder.text(text[done:])


def _is_ordinary(word: str, text: str, start: int) -> bool:
    """A quick look: true only where a style may change the case of `word`, amid a sentence."""
    amid = start > 1 and text[start - 1] == " " and text[start - 2].isalnum()
    return amid and word[1:].islower() and word.isalpha() and word not in PROPER_NOUNS


def _spans(compound: re.Match[str], context: str, ends: str) -> list[tuple[int, int]]:
    """Where braces go in one word, which may be joined by hyphens: runs of parts that need them."""
    word = compound.group()
    if not context and word[0].islower():
        return [compound.span()]
    if word.islower():
        return []
    first = _opens_sentence(context, ends)
    if word.isalpha() and not first and not _keeps_case(word):
        return []
    spans: list[tuple[int, int]] = []
    touching = False
    for part in _WORD.finditer(compound.string, *compound.span()):
        start, end = part.span()
        if _keeps_case(part.group()) or (first and part.group()[0].isupper()):
            if touching:
                start = spans.pop()[0]
            spans.append((start, end))
            touching = True
        elif touching and part.group().isdigit():
            spans[-1] = (spans[-1][0], end)
        else:
            touching = False
        first = False
    return spans


def _keeps_case(part: str) -> bool:
    if part.isalpha() and part[1:].islower():
        return part in PROPER_NOUNS
    word = _NOT_OF_WORD.sub("", part)
    if len(word) == 1:
        return word.isupper() and word not in "AI"
    if any(map(str.isupper, word[1:])) or word in PROPER_NOUNS:
        return True
    return any(map(str.isupper, word)) and any(map(str.isdigit, word))


def _opens_sentence(context: str, ends: str) -> bool:
    """Whether what stands before a word ends a sentence, or is the title's opening quote."""
    bare = context.rstrip(" " + _QUOTES)
    if not bare:
        return bool(context)
    return bare[-1] in ends and bare != context


def _all_capitals(pieces: Sequence[Piece]) -> bool:
    text = " ".join(piece.text for piece in pieces if piece.kind is not Kind.MATH)
    return text.isupper() and len(text.split()) > 2
