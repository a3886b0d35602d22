"""Computes, in float64 with PyTorch's automatic differentiation, what normalisations, merges and activation layers give in Keras.

Run from anywhere with a Python that has torch; rewrites normalization_golden.json beside this script. Where PyTorch's own
layers differ from Keras the formula is written out: biased variances everywhere, also in moving averages; Keras' epsilons.
"""
import json
import pathlib

import torch

F64 = torch.float64
torch.manual_seed(20240907)
ROWS = 3
CASES = []


def single(values):
    """Thousandths, as a float32 holds them."""
    return (values * 1000).round().div(1000).to(torch.float32).to(F64)


def normal(*shape, scale=1.0, shift=0.0):
    return single(torch.randn(*shape, dtype=F64) * scale + shift)


def plain(value):
    if isinstance(value, torch.Tensor):
        return plain(value.detach().tolist())
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return number(value) if isinstance(value, float) else value


def number(value):
    """Few digits where they name the same float32, seven otherwise."""
    short = float(f"{value:.4g}")
    return short if single(torch.tensor(short, dtype=F64)).item() == value else float(f"{value:.7g}")


def case(name, kind, function, shapes, arguments=(), weights=None, training=True, after=None, inputs=None, penalty=None):
    """
    function(inputs, weights) -> output; arguments are (name, type, value); after(inputs) -> weights after the step;
    penalty(inputs) -> what each row adds to its loss, which the batch's loss is the mean of.
    """
    inputs = inputs or [normal(ROWS, *shape, scale=1.5, shift=0.25) for shape in shapes]
    weights = weights or {}
    leaves = [x.clone().requires_grad_() for x in inputs]
    parameters = {key: value.clone().requires_grad_() for key, value in weights.items()}
    output = function(leaves, parameters)
    gradient = normal(*output.shape)
    penalties = penalty(leaves) if penalty else None
    ((output * gradient).sum() + (0 if penalties is None else penalties.mean())).backward()
    CASES.append({
        "name": name, "kind": kind, "arguments": arguments, "training": training, "shapes": shapes,
        "weights": {key: value.flatten() for key, value in weights.items()},
        "inputs": [x.reshape(ROWS, -1) for x in inputs],
        "gradient": gradient.reshape(ROWS, -1),
        "output": output.reshape(ROWS, -1),
        "inputGradients": [x.grad.reshape(ROWS, -1) for x in leaves],
        "weightGradients": {key: value.grad.flatten() for key, value in parameters.items() if value.grad is not None},
        "after": {key: value.flatten() for key, value in (after(inputs) if after else {}).items()},
        **({} if penalties is None else {"penalties": penalties}),
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


def without(name, weights):
    """What a layer without this weight computes with: 1 for gamma, 0 for beta, along its only axis."""
    return {**weights, name: torch.ones(1, dtype=F64) if name == "gamma" else torch.zeros(1, dtype=F64)}


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
    ("columns", (2, 5, 3), 2, (("Axis", "int", 2), ("Momentum", "float", 0.5)), 0.5, 1e-3),
):
    count = shape[axis - 1]
    averages = moments(count)
    learnt = {"gamma": normal(count, shift=1), "beta": normal(count)}
    case(f"batch normalization of {name}", "BatchNormalization", batch_normalization(axis, epsilon), [shape], arguments,
         {**learnt, **averages}, after=moved(axis, momentum, averages["moving_mean"], averages["moving_variance"]))

for lost, argument in (("gamma", "Scale"), ("beta", "Center")):
    averages = moments(3)
    kept = {"gamma": normal(3, shift=1), "beta": normal(3)}
    del kept[lost]
    case(f"batch normalization without {lost}", "BatchNormalization", lambda inputs, w: batch_normalization(2, 1e-3)(inputs, without(lost, w)), [(5, 3)], ((argument, "bool", False),),
         {**kept, **averages}, after=moved(2, 0.99, averages["moving_mean"], averages["moving_variance"]))

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
for lost, argument in (("gamma", "Scale"), ("beta", "Center")):
    kept = {"gamma": normal(5, shift=1), "beta": normal(5)}
    del kept[lost]
    case(f"layer normalization without {lost}", "LayerNormalization", lambda inputs, w: layer_normalization([-1])(inputs, without(lost, w)), [(2, 5)], ((argument, "bool", False),), kept)
for name, shape, axes, arguments, epsilon in (
    ("one axis", (3, 6), [-1], (), 1e-6),
    ("vectors", (7,), [-1], (("Epsilon", "float", 0.1),), 0.1),
    ("two axes", (2, 3, 4), [-2, -1], (("Axes", "ints", [2, 3]),), 1e-6),
    ("all axes", (3, 3), [-2, -1], (("Axes", "ints", [1, -1]), ("Epsilon", "float", 1e-3)), 1e-3),
):
    scale = normal(*shape[len(shape) - len(axes):], shift=1)
    case(f"root mean square normalization of {name}", "RMSNormalization",
         lambda inputs, w: inputs[0] * torch.rsqrt((inputs[0] ** 2).mean(axes, keepdim=True) + epsilon) * w["scale"], [shape], arguments, {"scale": scale})


def group_normalization(groups, epsilon=1e-3):
    def function(inputs, weights):
        x = inputs[0]
        parts = x.reshape(ROWS, -1, groups, x.shape[-1] // groups)
        mean = parts.mean((1, 3), keepdim=True)
        variance = ((parts - mean) ** 2).mean((1, 3), keepdim=True)
        return ((parts - mean) / torch.sqrt(variance + epsilon)).reshape(x.shape) * weights["gamma"] + weights["beta"]
    return function


for groups in (1, 3, -1):
    case(f"group normalization with {groups} groups", "GroupNormalization", group_normalization(groups if groups > 0 else 6), [(3, 4, 6)],
         (("groups", "int", groups),), {"gamma": normal(6, shift=1), "beta": normal(6)})
for lost, argument in (("gamma", "Scale"), ("beta", "Center")):
    kept = {"gamma": normal(4, shift=1), "beta": normal(4)}
    del kept[lost]
    case(f"group normalization without {lost}", "GroupNormalization", lambda inputs, w: group_normalization(2, 0.01)(inputs, without(lost, w)), [(5, 4)],
         (("groups", "int", 2), ("Epsilon", "float", 0.01), (argument, "bool", False)), kept)
case("group normalization of rows", "GroupNormalization", lambda inputs, w: group_normalization(2)([inputs[0].movedim(1, -1)], w).movedim(-1, 1), [(4, 3, 2)],
     (("groups", "int", 2), ("Axis", "int", 1)), {"gamma": normal(4, shift=1), "beta": normal(4)})

for shape, axis in (((3, 4), -1), ((3, 4), 1), ((7,), 1), ((2, 3, 3), 2)):
    case(f"unit normalization of {shape} along {axis}", "UnitNormalization",
         lambda inputs, w: inputs[0] * torch.rsqrt(torch.clamp((inputs[0] ** 2).sum(axis, keepdim=True), min=1e-12)), [shape], (("Axis", "int", axis),))
    case(f"softmax of {shape} along {axis}", "Softmax", lambda inputs, w: torch.softmax(inputs[0], axis), [shape], (("Axis", "int", axis),))


# ------------------------------------------------------------------------------------------ activations with numbers
def relu(largest, slope, threshold):
    def function(inputs, weights):
        x = inputs[0]
        return torch.where(x >= largest, torch.full_like(x, largest), torch.where(x >= threshold, x, slope * (x - threshold)))
    return function


for largest, slope, threshold in ((1.5, 0.2, 0.5), (1.1, 0, 0), (None, 0.3, 0), (None, 0, 0.4), (None, 0.1, 0.7)):
    numbers = (("MaxValue", largest), ("NegativeSlope", slope), ("Threshold", threshold))
    case(f"relu up to {largest}, slope {slope}, threshold {threshold}", "ReLU", relu(float("inf") if largest is None else largest, slope, threshold), [(4, 5)],
         tuple((name, "float", value) for name, value in numbers if value))
case("leaky relu", "LeakyReLU", lambda inputs, w: torch.nn.functional.leaky_relu(inputs[0], 0.3), [(4, 5)])
for alpha in (0.7, 0.2, 1.5, 1):
    case(f"elu down to {-alpha}", "ELU", lambda inputs, w: torch.nn.functional.elu(inputs[0], alpha), [(3, 5)], (("alpha", "float", alpha),))
case("parametric relu", "PReLU", lambda inputs, w: torch.relu(inputs[0]) - w["alpha"] * torch.relu(-inputs[0]), [(2, 3, 4)],
     (("SharedAxes", "ints", [1, 2]),), {"alpha": normal(1, 1, 4)})

# ------------------------------------------------------------------------------------------ merges
case("product of stretched tensors", "Multiply", lambda inputs, w: inputs[0] * inputs[1] * inputs[2], [(2, 3, 4), (1, 1, 4), (2, 3, 1)])
for kind, function in (("Maximum", torch.maximum), ("Minimum", torch.minimum), ("Subtract", torch.sub)):
    for shapes in ([(3, 4), (1, 4)], [(2, 1), (1, 3)], [(2, 3, 2), (1, 3, 1)], [(5,), (5,)]):
        case(f"{kind} of {shapes}", kind, lambda inputs, w: function(*inputs), shapes)
case("mean", "Average", lambda inputs, w: (inputs[0] + inputs[1] + inputs[2]) / 3, [(5,), (5,), (5,)])


def normalize(x, axis):
    return x * torch.clamp(torch.rsqrt((x ** 2).sum(axis, keepdim=True)), max=1e7)


case("dot product of vectors", "Dot", lambda inputs, w: (inputs[0] * inputs[1]).sum(1, keepdim=True), [(5,), (5,)])
case("dot product of a picture", "Dot", lambda inputs, w: torch.einsum("nakb,nck->nabc", *inputs), [(2, 3, 2), (4, 3)], (("Axes", "ints", [2, 2]),))
case("dot product along inner axes", "Dot", lambda inputs, w: torch.einsum("nka,nbk->nab", inputs[0], inputs[1]), [(4, 3), (2, 4)], (("Axes", "ints", [1, 2]),))
case("cosines", "Dot", lambda inputs, w: torch.einsum("nak,nbk->nab", normalize(inputs[0], -1), normalize(inputs[1], -1)), [(3, 4), (2, 4)],
     (("Axes", "ints", [-1]), ("Normalize", "bool", True)))

# ------------------------------------------------------------------------------------------ what adds to the loss
def activity(l1, l2):
    return lambda inputs: (l1 * inputs[0].abs() + l2 * inputs[0] ** 2).reshape(ROWS, -1).sum(1)


for shape, l1, l2 in (((5,), 0.1, 0), ((3, 4), 0, 0.02), ((2, 3, 2), 0.05, 0.01), ((7,), 1.5, 2)):
    case(f"activity regularization {l1} {l2}", "ActivityRegularization", lambda inputs, w: inputs[0] * 1, [shape],
         tuple((name, "float", value) for name, value in (("L1", l1), ("L2", l2)) if value), penalty=activity(l1, l2))


def divergence(weight):
    return lambda inputs: -weight / 2 * (1 + inputs[1] - inputs[0] ** 2 - torch.exp(inputs[1])).reshape(ROWS, -1).sum(1)


# Outside training the mean comes out; what is drawn while training is compared with differences.
for shape, weight in (((5,), 1), ((4,), 0.25), ((2, 3), 0.1), ((1,), 3)):
    case(f"sampling of {shape} by {weight}", "Sampling", lambda inputs, w: inputs[0] + 0 * inputs[1], [shape, shape], (("KlWeight", "float", weight),), training=False, penalty=divergence(weight))

path = pathlib.Path(__file__).resolve().parent / "normalization_golden.json"
path.write_text("[" + ",\n".join(json.dumps(plain(item), separators=(",", ":")) for item in CASES) + "]\n", encoding="utf-8")
