"""Computes, in float64 with PyTorch's automatic differentiation, what the recurrent and attention layers are compared with.

Run from anywhere with a Python that has torch; rewrites two JSON files beside this script, which are committed.
The layers are written out with Keras' weights (gates i, f, c, o for LSTM; z, r, h for GRU; one bias, or two rows of it for a
GRU that resets after the product) and must agree with torch.nn where torch has the same layer: LSTM and RNN as they are,
GRU with its gates in the order r, z, n, attention with its heads side by side.
"""
import json
import pathlib

import torch

FOLDER = pathlib.Path(__file__).resolve().parent
F64 = torch.float64
torch.manual_seed(20240611)


def normal(*shape, scale=0.7):
    return (torch.randn(*shape, dtype=F64) * scale).to(torch.float32).to(F64)


# ------------------------------------------------------------------------------------------------ recurrent cells
def lstm(x, states, w, act, rec, _):
    h, c = states
    i, f, g, o = (x @ w[0] + h @ w[1] + (w[2] if len(w) > 2 else 0)).chunk(4, -1)
    c = rec(f) * c + rec(i) * act(g)
    return rec(o) * act(c), c


def gru(x, states, w, act, rec, reset_after):
    (h,) = states
    units = h.shape[-1]
    bias = w[2] if len(w) > 2 else torch.zeros(2, 3 * units, dtype=F64)
    xz, xr, xh = (x @ w[0] + (bias[0] if reset_after or bias.dim() == 2 else bias)).chunk(3, -1)
    if reset_after:
        hz, hr, hh = (h @ w[1] + bias[1]).chunk(3, -1)
        z, r = rec(xz + hz), rec(xr + hr)
        candidate = act(xh + r * hh)
    else:
        hz, hr = (h @ w[1][:, :2 * units]).chunk(2, -1)
        z, r = rec(xz + hz), rec(xr + hr)
        candidate = act(xh + (r * h) @ w[1][:, 2 * units:])
    return (z * h + (1 - z) * candidate,)


def simple(x, states, w, act, rec, _):
    return (act(x @ w[0] + states[0] @ w[1] + (w[2] if len(w) > 2 else 0)),)


CELLS = {"LSTM": (lstm, 4, 2), "GRU": (gru, 3, 1), "SimpleRNN": (simple, 1, 1)}
FUNCTIONS = {"Tanh": torch.tanh, "Sigmoid": torch.sigmoid, "Silu": torch.nn.functional.silu, "Softsign": torch.nn.functional.softsign,
             "Softmax": lambda v: torch.softmax(v, -1), "HardSigmoid": lambda v: torch.clamp(v / 6 + 0.5, 0, 1), "Linear": lambda v: v}


def scan(cell, x, states, w, act, rec, reset_after, reverse):
    """The states after each step, in the order in which they are computed."""
    out = []
    for t in reversed(range(x.shape[1])) if reverse else range(x.shape[1]):
        states = cell(x[:, t], states, w, act, rec, reset_after)
        out.append(states[0])
    return torch.stack(out, 1)


def recurrent(kind, x, initial, weights, arguments):
    cell, _, count = CELLS[kind]
    act = FUNCTIONS[arguments.get("activation", "Tanh")]
    rec = FUNCTIONS[arguments.get("RecurrentActivation", "Sigmoid")]
    back = arguments.get("GoBackwards", False)
    sequences = arguments.get("ReturnSequences", False)
    directions = 2 if arguments.get("Bidirectional", False) else 1
    each = len(weights) // directions
    units = weights[1].shape[0]
    parts = []
    for d in range(directions):
        states = [torch.zeros(x.shape[0], units, dtype=F64)] * count
        for k, tensor in enumerate(initial):
            states[k] = tensor[:, d * units:(d + 1) * units]
        out = scan(cell, x, states, weights[d * each:(d + 1) * each], act, rec, arguments.get("ResetAfter", True), back != (d == 1))
        # Keras turns the second direction's sequence round, so that both belong to the same step.
        parts.append((out.flip(1) if d == 1 else out) if sequences else out[:, -1])
    if directions == 1:
        return parts[0]
    merge = arguments.get("MergeMode", "Concatenate")
    return {"Concatenate": lambda a, b: torch.cat([a, b], -1), "Sum": torch.add, "Multiply": torch.mul, "Average": lambda a, b: (a + b) / 2}[merge](*parts)


def recurrent_case(kind, steps=4, features=3, units=3, initial=0, **arguments):
    _, gates, _ = CELLS[kind]
    directions = 2 if arguments.get("Bidirectional", False) else 1
    names, weights = [], []
    for d in range(directions):
        prefix = "" if directions == 1 else ("forward_", "backward_")[d]
        names += [prefix + "kernel", prefix + "recurrent_kernel"]
        weights += [normal(features, gates * units), normal(units, gates * units)]
        if arguments.get("UseBias", True):
            names.append(prefix + "bias")
            two = kind == "GRU" and arguments.get("ResetAfter", True)
            weights.append(normal(2, gates * units) if two else normal(gates * units))
    inputs = [normal(2, steps, features, scale=1)] + [normal(2, units * directions) for _ in range(initial)]
    written = dict(arguments, units=units, **({"InitialState": "state"} if initial else {}), **({"InitialCellState": "cell"} if initial > 1 else {}))
    return case(kind, written, names, weights, inputs, lambda x, w: recurrent(kind, x[0], x[1:], w, arguments))


def check_recurrent():
    """What is written out above is what torch.nn computes."""
    for kind, module in (("LSTM", torch.nn.LSTM), ("GRU", torch.nn.GRU), ("SimpleRNN", torch.nn.RNN)):
        gates = CELLS[kind][1]
        theirs = module(3, 5, batch_first=True, bidirectional=True).double()
        weights = []
        for suffix in ("", "_reverse"):
            def order(tensor):
                parts = list(tensor.chunk(gates, 0))
                return torch.cat([parts[1], parts[0], parts[2]] if kind == "GRU" else parts, 0)
            w, u, b, c = (order(getattr(theirs, name + "_l0" + suffix)) for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"))
            weights += [w.T, u.T, torch.stack([b, c]) if kind == "GRU" else b + c]
        x = normal(2, 6, 3)
        mine = recurrent(kind, x, [], weights, {"ReturnSequences": True, "Bidirectional": True})
        assert torch.allclose(mine, theirs(x)[0], atol=1e-12), kind


# ------------------------------------------------------------------------------------------------ attention
def attention(query, context, weights, bias, causal, mask=None):
    def projection(x, at):
        return torch.einsum("btd,dhk->bthk", x, weights[at]) + (weights[at + 1] if bias else 0)
    step = 2 if bias else 1
    q, k, v = projection(query, 0), projection(context, step), projection(context, 2 * step)
    scores = torch.einsum("bthk,bshk->bhts", q, k) / q.shape[-1] ** 0.5
    seen = torch.ones(scores.shape[-2:]).tril().bool() if causal else torch.ones(scores.shape[-2:]).bool()
    if mask is not None:
        seen = seen & (mask if mask.dim() == 3 else mask[:, None])[:, None].bool()
    # Keras' large negative number: where nothing is seen, everything is alike.
    scores = scores.masked_fill(~seen, -1e9)
    mixed = torch.einsum("bhts,bshv->bthv", torch.softmax(scores, -1), v)
    return torch.einsum("bthv,hvo->bto", mixed, weights[3 * step]) + (weights[3 * step + 1] if bias else 0)


def attention_case(heads, key, steps=4, features=3, context=None, mask=None, **arguments):
    value = arguments.get("ValueDim", key)
    out = arguments.get("OutputShape", features)
    bias = arguments.get("UseBias", True)
    other = context[1] if context else features
    names, weights = [], []
    for name, kernel in (("query", (features, heads, key)), ("key", (other, heads, key)), ("value", (other, heads, value)), ("attention_output", (heads, value, out))):
        names.append(name + "_kernel")
        weights.append(normal(*kernel))
        if bias:
            names.append(name + "_bias")
            weights.append(normal(*(kernel[1:] if name != "attention_output" else kernel[2:])))
    inputs = [normal(2, steps, features, scale=1)] + ([normal(2, *context, scale=1)] if context else [])
    written = dict(arguments, numHeads=heads, keyDim=key, **({"Context": "encoder"} if context else {}), **({"Mask": "mask"} if mask else {}))
    if mask:
        inputs.append(torch.tensor(mask, dtype=F64))
    return case("MultiHeadAttention", written, names, weights, inputs,
                lambda x, w: attention(x[0], x[1 if context else 0], w, bias, arguments.get("UseCausalMask", False), x[-1] if mask else None))


def check_attention():
    heads, key = 2, 3
    theirs = torch.nn.MultiheadAttention(heads * key, heads, batch_first=True).double()
    with torch.no_grad():
        theirs.in_proj_bias.normal_()
        theirs.out_proj.bias.normal_()
    weights = []
    for w, b in zip(theirs.in_proj_weight.chunk(3), theirs.in_proj_bias.chunk(3)):
        weights += [w.T.reshape(heads * key, heads, key), b.reshape(heads, key)]
    weights += [theirs.out_proj.weight.T.reshape(heads, key, heads * key), theirs.out_proj.bias]
    x, y = normal(2, 5, heads * key), normal(2, 7, heads * key)
    assert torch.allclose(attention(x, y, weights, True, False), theirs(x, y, y)[0], atol=1e-12)
    mask = ~torch.ones(5, 5).tril().bool()
    assert torch.allclose(attention(x, x, weights, True, True), theirs(x, x, x, attn_mask=mask)[0], atol=1e-12)


# ------------------------------------------------------------------------------------------------ files
def case(kind, arguments, names, weights, inputs, forward):
    for tensor in weights + inputs:
        tensor.requires_grad_()
    output = forward(inputs, weights)
    gradient = normal(*output.shape)
    (output * gradient).sum().backward()
    return {
        "kind": kind,
        "arguments": arguments,
        "inputs": [{"shape": list(x.shape[1:]), "values": x.flatten(), "gradient": torch.zeros_like(x).flatten() if x.grad is None else x.grad.flatten()} for x in inputs],
        "weights": [{"name": n, "shape": list(w.shape), "values": w.flatten(), "gradient": w.grad.flatten()} for n, w in zip(names, weights)],
        "output": output.flatten(),
        "outputGradient": gradient.flatten(),
    }


def plain(value):
    if isinstance(value, torch.Tensor):
        return [float(f"{item:.9g}") for item in value.detach().tolist()]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def write(name, cases):
    lines = ",\n".join(json.dumps(plain(item), separators=(",", ":")) for item in cases)
    (FOLDER / name).write_text("[\n" + lines + "\n]\n", encoding="utf-8")


check_recurrent()
check_attention()
cases = []
for kind in CELLS:
    cases += [
        recurrent_case(kind),
        recurrent_case(kind, ReturnSequences=True, UseBias=False, activation="Silu"),
        recurrent_case(kind, ReturnSequences=True, GoBackwards=True, initial=CELLS[kind][2]),
        recurrent_case(kind, Bidirectional=True, initial=CELLS[kind][2]),
        recurrent_case(kind, Bidirectional=True, ReturnSequences=True),
        recurrent_case(kind, Bidirectional=True, ReturnSequences=True, GoBackwards=True, MergeMode="Multiply", units=2),
        recurrent_case(kind, Bidirectional=True, MergeMode="Average", units=2),
        recurrent_case(kind, Bidirectional=True, ReturnSequences=True, MergeMode="Sum", units=2),
        recurrent_case(kind, steps=1, features=1, units=1),
    ]
for kind in ("LSTM", "GRU"):
    cases.append(recurrent_case(kind, ReturnSequences=True, RecurrentActivation="Silu", activation="Softmax"))
cases.append(recurrent_case("LSTM", initial=1))
for more in ({}, {"UseBias": False}, {"ReturnSequences": True, "activation": "Softsign", "RecurrentActivation": "Silu"}, {"Bidirectional": True}):
    cases.append(recurrent_case("GRU", ResetAfter=False, **more))
write("recurrent_golden.json", cases)
write("attention_golden.json", [
    attention_case(2, 3),
    attention_case(1, 2, UseBias=False),
    attention_case(2, 2, ValueDim=3, OutputShape=5, UseCausalMask=True),
    attention_case(3, 2, context=(6, 4), ValueDim=1),
    attention_case(2, 2, context=(2, 5), UseCausalMask=True),
    # For each step by itself; in the second sample, nothing for one step. Then padding, alone and with the past only.
    attention_case(2, 3, steps=3, mask=[[[1, 0, 1], [0, 1, 0], [1, 1, 1]], [[0, 1, 1], [0, 0, 0], [1, 0, 0]]]),
    attention_case(2, 2, context=(5, 4), mask=[[1, 1, 1, 0, 0], [0, 1, 0, 1, 1]]),
    attention_case(2, 2, context=(2, 3), mask=[[[1, 0], [0, 1], [1, 1], [0, 0]], [[1, 1], [0, 1], [0, 0], [1, 0]]], ValueDim=3),
    attention_case(1, 3, steps=4, mask=[[1, 1, 0, 1], [0, 0, 1, 1]], UseCausalMask=True),
])
