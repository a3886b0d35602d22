"""Computes, in float64 with PyTorch's automatic differentiation, what normalisations, merges and activation layers give in Keras.

Run from anywhere with a Python that has torch; rewrites normalization_golden.json beside this script. Where PyTorch's own
layers differ from Keras the formula is written out: biased variances everywhere, also in moving averages; Keras' epsilons.
"""
import json
import pathlib

import torch

F64 = torch.float64
torch.manual_seed(20240907)
ROWS = 4
CASES = []


def single(values):
    return values.to(torch.float32).to(F64)


def normal(*shape, scale=1.0, shift=0.0):
    return single(torch.randn(*shape, dtype=F64) * scale + shift)


def plain(value):
    if isinstance(value, torch.Tensor):
        return plain(value.detach().tolist())
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value


def case(name, kind, function, shapes, arguments=(), weights=None, training=True, after=None, inputs=None):
    """function(inputs, weights) -> output; arguments are (name, type, value); after(inputs) -> weights after the step."""
    inputs = inputs or [normal(ROWS, *shape, scale=1.5, shift=0.25) for shape in shapes]
    weights = weights or {}
    leaves = [x.clone().requires_grad_() for x in inputs]
    parameters = {key: value.clone().requires_grad_() for key, value in weights.items()}
    output = function(leaves, parameters)
    gradient = normal(*output.shape)
    (output * gradient).sum().backward()
    CASES.append({
        "name": name, "kind": kind, "arguments": arguments, "training": training, "shapes": shapes,
        "weights": {key: value.flatten() for key, value in weights.items()},
        "inputs": [x.reshape(ROWS, -1) for x in inputs],
        "gradient": gradient.reshape(ROWS, -1),
        "output": output.reshape(ROWS, -1),
        "inputGradients": [x.grad.reshape(ROWS, -1) for x in leaves],
        "weightGradients": {key: value.grad.flatten() for key, value in parameters.items() if value.grad is not None},
        "after": {key: value.flatten() for key, value in (after(inputs) if after else {}).items()},
    })


# ------------------------------------------------------------------------------------------ batch normalization
def channels_of(x, axis):
    return [dim for dim in range(x.dim()) if dim != axis]


def along(vector, x, axis):
    shape = [1] * x.dim()
    shape[axis] = -1
    return vector.reshape(shape)


def batch_normalization(axis, epsilon):
    def function(inputs, weights):
        x = inputs[0]
        mean = x.mean(channels_of(x, axis), keepdim=True)
        variance = ((x - mean) ** 2).mean(channels_of(x, axis), keepdim=True)
        return (x - mean) / torch.sqrt(variance + epsilon) * along(weights["gamma"], x, axis) + along(weights["beta"], x, axis)
    return function


def moved(axis, momentum, old_mean, old_variance):
    def after(inputs):
        x = inputs[0]
        mean = x.mean(channels_of(x, axis))
        variance = x.var(channels_of(x, axis), unbiased=False)  # torch's own running variance is unbiased
        return {"moving_mean": momentum * old_mean + (1 - momentum) * mean, "moving_variance": momentum * old_variance + (1 - momentum) * variance}
    return after


def moments(count):
    return {"moving_mean": normal(count), "moving_variance": single(torch.rand(count, dtype=F64) + 0.5)}


for name, shape, axis, arguments, momentum, epsilon in (
    ("pictures", (3, 4, 5), 3, (), 0.99, 1e-3),
    ("vectors", (7,), 1, (("Momentum", "float", 0.8), ("Epsilon", "float", 1e-5)), 0.8, 1e-5),
    ("rows", (3, 4, 5), 1, (("Axis", "int", 1),), 0.99, 1e-3),
):
    count = shape[axis - 1]
    averages = moments(count)
    learnt = {"gamma": normal(count, shift=1), "beta": normal(count)}
    case(f"batch normalization of {name}", "BatchNormalization", batch_normalization(axis, epsilon), [shape], arguments,
         {**learnt, **averages}, after=moved(axis, momentum, averages["moving_mean"], averages["moving_variance"]))

averages = moments(5)
case("batch normalization by moving averages", "BatchNormalization",
     lambda inputs, w: (inputs[0] - w["moving_mean"].detach()) / torch.sqrt(w["moving_variance"].detach() + 1e-3) * w["gamma"].detach() + w["beta"].detach(),
     [(2, 3, 5)], (), {"gamma": normal(5, shift=1), "beta": normal(5), **averages}, training=False)


# ------------------------------------------------------------------------------------------ normalisation of a sample
def layer_normalization(axes, epsilon=1e-3):
    def function(inputs, weights):
        x = inputs[0]
        mean = x.mean(axes, keepdim=True)
        variance = ((x - mean) ** 2).mean(axes, keepdim=True)
        return (x - mean) / torch.sqrt(variance + epsilon) * weights["gamma"] + weights["beta"]
    return function


case("layer normalization", "LayerNormalization", layer_normalization([-1]), [(3, 9)], (), {"gamma": normal(9, shift=1), "beta": normal(9)})
case("layer normalization over two axes", "LayerNormalization", layer_normalization([-2, -1], 1e-4), [(2, 3, 5)],
     (("Axes", "ints", [2, 3]), ("Epsilon", "float", 1e-4)), {"gamma": normal(3, 5, shift=1), "beta": normal(3, 5)})
case("root mean square normalization", "RMSNormalization",
     lambda inputs, w: inputs[0] * torch.rsqrt((inputs[0] ** 2).mean(-1, keepdim=True) + 1e-6) * w["scale"], [(3, 6)], (), {"scale": normal(6, shift=1)})


def group_normalization(groups):
    def function(inputs, weights):
        x = inputs[0]
        parts = x.reshape(ROWS, -1, groups, x.shape[-1] // groups)
        mean = parts.mean((1, 3), keepdim=True)
        variance = ((parts - mean) ** 2).mean((1, 3), keepdim=True)
        return ((parts - mean) / torch.sqrt(variance + 1e-3)).reshape(x.shape) * weights["gamma"] + weights["beta"]
    return function


for groups in (1, 3, -1):
    case(f"group normalization with {groups} groups", "GroupNormalization", group_normalization(groups if groups > 0 else 6), [(3, 4, 6)],
         (("groups", "int", groups),), {"gamma": normal(6, shift=1), "beta": normal(6)})

for axis in (-1, 1):
    case(f"unit normalization along {axis}", "UnitNormalization",
         lambda inputs, w: inputs[0] * torch.rsqrt(torch.clamp((inputs[0] ** 2).sum(axis, keepdim=True), min=1e-12)), [(3, 4)], (("Axis", "int", axis),))
    case(f"softmax along {axis}", "Softmax", lambda inputs, w: torch.softmax(inputs[0], axis), [(3, 4)], (("Axis", "int", axis),))


# ------------------------------------------------------------------------------------------ activations with numbers
def relu(largest, slope, threshold):
    def function(inputs, weights):
        x = inputs[0]
        return torch.where(x >= largest, torch.full_like(x, largest), torch.where(x >= threshold, x, slope * (x - threshold)))
    return function


case("relu", "ReLU", relu(1.5, 0.2, 0.5), [(4, 5)], (("MaxValue", "float", 1.5), ("NegativeSlope", "float", 0.2), ("Threshold", "float", 0.5)))
case("leaky relu", "LeakyReLU", lambda inputs, w: torch.nn.functional.leaky_relu(inputs[0], 0.3), [(4, 5)])
case("elu", "ELU", lambda inputs, w: torch.nn.functional.elu(inputs[0], 0.7), [(4, 5)], (("alpha", "float", 0.7),))
case("parametric relu", "PReLU", lambda inputs, w: torch.relu(inputs[0]) - w["alpha"] * torch.relu(-inputs[0]), [(2, 3, 4)],
     (("SharedAxes", "ints", [1, 2]),), {"alpha": normal(1, 1, 4)})

# ------------------------------------------------------------------------------------------ merges
case("product of stretched tensors", "Multiply", lambda inputs, w: inputs[0] * inputs[1] * inputs[2], [(2, 3, 4), (1, 1, 4), (2, 3, 1)])
case("largest", "Maximum", lambda inputs, w: torch.maximum(inputs[0], inputs[1]), [(3, 4), (1, 4)])
case("mean", "Average", lambda inputs, w: (inputs[0] + inputs[1] + inputs[2]) / 3, [(5,), (5,), (5,)])


def normalize(x, axis):
    return x * torch.clamp(torch.rsqrt((x ** 2).sum(axis, keepdim=True)), max=1e7)


case("dot product along inner axes", "Dot", lambda inputs, w: torch.einsum("nka,nbk->nab", inputs[0], inputs[1]), [(4, 3), (2, 4)], (("Axes", "ints", [1, 2]),))
case("cosines", "Dot", lambda inputs, w: torch.einsum("nak,nbk->nab", normalize(inputs[0], -1), normalize(inputs[1], -1)), [(3, 4), (2, 4)],
     (("Axes", "ints", [-1]), ("Normalize", "bool", True)))

path = pathlib.Path(__file__).resolve().parent / "normalization_golden.json"
path.write_text("[" + ",\n".join(json.dumps(plain(item), separators=(",", ":")) for item in CASES) + "]\n", encoding="utf-8")
