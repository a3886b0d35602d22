"""Computes, in float64 with PyTorch's automatic differentiation, what the numerical tests compare with.

Run from anywhere with a Python that has torch; rewrites the JSON files beside this script, which are committed:
neither the build nor the tests need Python. Numbers that go in are exact floats, so that both sides start alike.
Slopes at kinks are those of Keras on TensorFlow, except hard_tanh (flat at -1 and 1, as in PyTorch).
"""
import json
import math
import pathlib

import torch

FOLDER = pathlib.Path(__file__).resolve().parent
F64 = torch.float64
torch.manual_seed(20240607)


def single(values):
    """Rounded to float32, kept in float64."""
    return torch.as_tensor(values, dtype=F64).to(torch.float32).to(F64)


def normal(*shape, scale=1.0):
    return single(torch.randn(*shape, dtype=F64) * scale)


def uniform(*shape):
    return single(torch.rand(*shape, dtype=F64))


def plain(value):
    """Nested lists of numbers with 12 digits, inputs exactly."""
    if isinstance(value, torch.Tensor):
        value = value.detach().tolist()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, float):
        short = float(f"{value:.12g}")
        return int(short) if short == int(short) and abs(short) < 1e9 else short
    return value


def write(name, content):
    text = json.dumps(plain(content), indent=0, separators=(",", ":"))
    (FOLDER / name).write_text(text.replace(",\n", ",").replace("[\n", "[").replace("\n]", "]") + "\n", encoding="utf-8")


# ---------------------------------------------------------------------------------------------- activations
def constant(x, value):
    return torch.full_like(x, value)


def relu6(x):
    return torch.where(x > 0, torch.where(x < 6, x, constant(x, 6)), constant(x, 0))


def exp_below(x):
    return torch.expm1(torch.clamp(x, max=0))


def softplus(x):
    return torch.logaddexp(x, constant(x, 0))


def sparsemax(x):
    """By sorting: Martins and Astudillo (2016), algorithm 1."""
    ordered = torch.sort(x, dim=-1, descending=True).values
    sums = torch.cumsum(ordered, -1)
    counts = torch.arange(1, x.shape[-1] + 1, dtype=F64)
    size = int((1 + counts * ordered > sums).sum())
    return torch.clamp(x - (sums[size - 1] - 1) / size, min=0)


SCALE, ALPHA = 1.0507009873554805, 1.6732632423543772
THRESHOLD, DEFAULT = 0.75, -2.0
ELEMENTWISE = {
    "Linear": lambda x: x * 1,
    "Relu": lambda x: torch.where(x > 0, x, constant(x, 0)),
    "Sigmoid": torch.sigmoid,
    "Tanh": torch.tanh,
    "Elu": lambda x: torch.where(x >= 0, x, exp_below(x)),
    "Selu": lambda x: SCALE * torch.where(x >= 0, x, ALPHA * exp_below(x)),
    "Celu": lambda x: torch.where(x >= 0, x, exp_below(x)),
    "Relu6": relu6,
    "LeakyRelu": lambda x: torch.where(x > 0, x, 0.2 * x),
    "Gelu": lambda x: x * 0.5 * torch.special.erfc(-x / math.sqrt(2)),
    "Silu": lambda x: x * torch.sigmoid(x),
    "HardSilu": lambda x: x * relu6(x + 3) / 6,
    "Softplus": softplus,
    "Softsign": lambda x: x / (1 + torch.where(x >= 0, x, -x)),
    "Squareplus": lambda x: torch.where(x < 0, 2 / (torch.sqrt(x * x + 4) - x), (x + torch.sqrt(x * x + 4)) / 2),
    "HardTanh": lambda x: torch.where(x <= -1, constant(x, -1), torch.where(x >= 1, constant(x, 1), x)),
    "TanhShrink": lambda x: x - torch.tanh(x),
    "SoftShrink": lambda x: torch.where(x > 0.5, x - 0.5, torch.where(x < -0.5, x + 0.5, constant(x, 0))),
    "HardShrink": lambda x: torch.where(torch.abs(x) > 0.5, x, constant(x, 0)),
    "HardSigmoid": lambda x: relu6(x + 3) / 6,
    "LogSigmoid": lambda x: -softplus(-x),
    "SparseSigmoid": lambda x: torch.where(x <= -1, constant(x, 0), torch.where(x >= 1, constant(x, 1), (x + 1) / 2)),
    "Mish": lambda x: x * torch.tanh(softplus(x)),
    "Exponential": torch.exp,
    "SparsePlus": lambda x: torch.where(x <= -1, constant(x, 0), torch.where(x >= 1, x, ((x + 1) / 2) ** 2)),
    "Threshold": lambda x: torch.where(x > THRESHOLD, x, constant(x, DEFAULT)),
}
ROWS = {
    "Softmax": lambda x: torch.softmax(x, -1),
    "LogSoftmax": lambda x: torch.log_softmax(x, -1),
    "Sparsemax": sparsemax,
    "Glu": lambda x: x[: x.shape[0] // 2] * torch.sigmoid(x[x.shape[0] // 2:]),
}


def activation_case(name, function, x):
    x = x.clone().requires_grad_(True)
    y = function(x)
    dy = single(torch.cos(torch.arange(y.shape[0], dtype=F64)))
    y.backward(dy)
    return {"activation": name, "x": x, "y": y, "dy": dy, "dx": x.grad}


def activations():
    kinks = [0, 0.5, 1, 3, 6, 20, 100]
    between = [1e-6, 1e-3, 0.03, 0.1, 0.2, 0.35, 0.6, 0.75, 0.8, 0.9, 1.3, 1.7, 2.2, 2.9,
               3.5, 4.1, 4.7, 5.3, 5.9, 7.5, 9, 12, 15, 30]
    x = single(sorted({s * v for v in kinks + between for s in (-1, 1)}))
    cases = []
    for name, function in ELEMENTWISE.items():
        # e^100 is no float.
        cases.append(activation_case(name, function, x[torch.abs(x) <= 30] if name == "Exponential" else x))
    rows = [normal(10), normal(33, scale=4), normal(60, scale=0.05),
            single([100, -100, 99.5, 0, 20, 6]), single([3, 3, 1, 3.0625]), single([-7, 2])]
    for name, function in ROWS.items():
        for row in rows:
            cases.append(activation_case(name, function, row if name != "Glu" or row.shape[0] % 2 == 0 else row[:-1]))
    return {"threshold": THRESHOLD, "default": DEFAULT, "cases": cases}


# ---------------------------------------------------------------------------------------------- losses
LEAST, GREATEST = (float(v) for v in single([1e-7, 1 - 1e-7]))  # Keras clips float32 outputs


def crossentropy_of_outputs(p, t):
    clipped = torch.where(p < LEAST, constant(p, LEAST), torch.where(p > GREATEST, constant(p, GREATEST), p))
    return -(t * torch.log(clipped) + (1 - t) * torch.log1p(-clipped)).mean()


def crossentropy_of_logits(z, t):
    return (torch.where(z > 0, z, constant(z, 0)) - z * t + torch.log1p(torch.exp(-torch.abs(z)))).mean()


def loss_case(loss, output, target, function, logits=False, smoothing=0.0):
    output = output.clone().requires_grad_(True)
    value = function(output, target * (1 - smoothing) + smoothing / 2)
    (value * 0.25).backward()
    return {"loss": loss, "logits": logits, "smoothing": smoothing, "output": output, "target": target,
            "gradientScale": 0.25, "value": float(value), "gradient": output.grad}


def losses():
    special = single([-100, -20, -6, -3, -1, -0.5, 1e-3, 0.5, 1, 3, 6, 20, 100])
    logits = torch.cat([special, normal(60 - len(special), scale=4)])
    targets = torch.cat([(special > 0).to(F64), uniform(30), single([0, 1, -0.5, 1.5]), uniform(13)])
    edge = single([0, 1, 1e-8, 1e-6, 0.5, 1 - 1e-6])
    outputs = torch.cat([edge, uniform(34)])
    output_targets = torch.cat([single([0, 0, 1, 1, 0.5, 0.25]), uniform(30), single([0, 1, 0, 1])])
    return {"cases": [
        loss_case("binary_crossentropy", logits, targets, crossentropy_of_logits, logits=True),
        loss_case("binary_crossentropy", logits[:37], targets[:37], crossentropy_of_logits, logits=True, smoothing=0.125),
        loss_case("binary_crossentropy", single([18.0]), single([1.0]), crossentropy_of_logits, logits=True),
        loss_case("binary_crossentropy", outputs, output_targets, crossentropy_of_outputs),
        loss_case("binary_crossentropy", outputs, output_targets, crossentropy_of_outputs, smoothing=0.125),
        loss_case("mean_squared_error", logits, targets, lambda y, t: ((y - t) ** 2).mean()),
        loss_case("mean_absolute_error", torch.cat([logits, single([0.5])]), torch.cat([targets, single([0.5])]),
                  lambda y, t: torch.abs(y - t).mean()),
    ]}


# ---------------------------------------------------------------------------------------------- the optimizer of the networks
def adam_step(w, g, m, v, t, lr, beta1=0.9, beta2=0.999, epsilon=1e-7):
    """Keras' form: epsilon is added to the uncorrected root."""
    m += (1 - beta1) * (g - m)
    v += (1 - beta2) * (g * g - v)
    w -= lr * math.sqrt(1 - beta2 ** t) / (1 - beta1 ** t) * m / (torch.sqrt(v) + epsilon)


# ---------------------------------------------------------------------------------------------- whole networks
def network(name, sizes, activations_, loss, l2):
    """Dense layers; a kernel is (inputs, units). The loss is the mean over the batch plus l2 times the squares of all kernels."""
    x = uniform(7, sizes[0])
    weights = []
    for before, after in zip(sizes, sizes[1:]):
        limit = math.sqrt(6 / (before + after))
        weights += [single((uniform(before, after) * 2 - 1) * limit), normal(after, scale=0.1)]
    start = [w.clone() for w in weights]

    def forward(parameters):
        values, logits = x, x
        for layer, activation in enumerate(activations_):
            logits = values @ parameters[2 * layer] + parameters[2 * layer + 1]
            values = ELEMENTWISE[activation](logits)
        penalty = sum(l2 * (kernel ** 2).sum() for kernel in parameters[0::2])
        data = crossentropy_of_logits(logits, x) if loss == "binary_crossentropy" else ((values - x) ** 2).mean()
        return values, data + penalty

    def gradients(parameters):
        leaves = [w.clone().requires_grad_(True) for w in parameters]
        outputs, value = forward(leaves)
        value.backward()
        return outputs.detach(), float(value), [leaf.grad for leaf in leaves]

    outputs, value, first = gradients(weights)
    slots = [(torch.zeros_like(w), torch.zeros_like(w)) for w in weights]
    history = []
    for t in range(1, 11):
        _, step_loss, step_gradients = gradients(weights)
        history.append(step_loss)
        for w, g, (m, v) in zip(weights, step_gradients, slots):
            adam_step(w, g, m, v, t, 0.01)
    return {"name": name, "sizes": sizes, "activations": activations_, "loss": loss, "kernelL2": l2, "batch": x, "weights": start,
            "outputs": outputs, "lossValue": value, "gradients": first, "learningRate": 0.01, "steps": 10,
            "lossBeforeEachStep": history, "weightsAfter": weights}


def networks():
    return {"networks": [
        network("relu-sigmoid", [12, 5, 12], ["Relu", "Sigmoid"], "binary_crossentropy", 0.0),
        network("elu-tanh", [10, 6, 4, 6, 10], ["Elu", "Linear", "Tanh", "Linear"], "mean_squared_error", 1e-3),
    ]}


if __name__ == "__main__":
    write("activations_golden.json", activations())
    write("losses_golden.json", losses())
    write("network_golden.json", networks())
