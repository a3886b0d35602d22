"""Ten steps of every optimizer and of every setting that optimizers share, and learning rates of every schedule, in float64.

The rules are those Keras 3 documents and publishes, written out with numpy, one function each; where PyTorch has the same rule, or
one that turns into it by the epsilon or the learning rate, the script checks that it agrees. Run from anywhere with a Python that has
numpy and torch; rewrites the JSON files beside this script, which are committed.
"""
import json
import math
import pathlib

import numpy as np
import torch

FOLDER = pathlib.Path(__file__).resolve().parent
STEPS = 10
generator = np.random.default_rng(20240607)


def single(values):
    """Rounded to float32, kept in float64."""
    return np.asarray(values, dtype=np.float64).astype(np.float32).astype(np.float64)


def short(value):
    """Nested lists of numbers with 12 digits, inputs exactly."""
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, dict):
        return {key: short(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [short(item) for item in value]
    if isinstance(value, float):
        number = float(f"{value:.12g}")
        return int(number) if number == int(number) and abs(number) < 1e9 else number
    return value


def write(name, content):
    text = json.dumps(short(content), indent=0, separators=(",", ":"))
    (FOLDER / name).write_text(text.replace(",\n", ",").replace("[\n", "[").replace("\n]", "]") + "\n", encoding="utf-8")


# ---------------------------------------------------------------------------------------------- rules: (w, g, state, t, lr) -> w
def sgd(momentum=0.0, nesterov=False):
    def step(w, g, s, t, lr):
        if momentum == 0:
            return w - lr * g
        v = s["v"] = momentum * s.get("v", 0) - lr * g
        return w + momentum * v - lr * g if nesterov else w + v
    return step


def adam(beta1=0.9, beta2=0.999, epsilon=1e-7, amsgrad=False):
    def step(w, g, s, t, lr):
        m = s["m"] = s.get("m", 0) + (g - s.get("m", 0)) * (1 - beta1)
        v = s["v"] = s.get("v", 0) + (g * g - s.get("v", 0)) * (1 - beta2)
        if amsgrad:
            v = s["largest"] = np.maximum(s.get("largest", 0), v)
        return w - m * (lr * math.sqrt(1 - beta2 ** t) / (1 - beta1 ** t)) / (np.sqrt(v) + epsilon)
    return step


def rmsprop(rho=0.9, momentum=0.0, epsilon=1e-7, centered=False):
    def step(w, g, s, t, lr):
        v = s["v"] = rho * s.get("v", 0) + (1 - rho) * g * g
        below = v + epsilon
        if centered:
            a = s["a"] = rho * s.get("a", 0) + (1 - rho) * g
            below = v - a * a + epsilon
        move = lr * g / np.sqrt(below)
        if momentum > 0:
            move = s["u"] = momentum * s.get("u", 0) + move
        return w - move
    return step


def adagrad(initialAccumulator=0.1, epsilon=1e-7):
    def step(w, g, s, t, lr):
        n = s["n"] = s.get("n", initialAccumulator) + g * g
        return w - lr * g / np.sqrt(n + epsilon)
    return step


def adadelta(rho=0.95, epsilon=1e-7):
    def step(w, g, s, t, lr):
        a = s["a"] = rho * s.get("a", 0) + (1 - rho) * g * g
        move = -np.sqrt(s.get("d", 0) + epsilon) * g / np.sqrt(a + epsilon)
        s["d"] = rho * s.get("d", 0) + (1 - rho) * move * move
        return w + lr * move
    return step


def adamax(beta1=0.9, beta2=0.999, epsilon=1e-7):
    def step(w, g, s, t, lr):
        m = s["m"] = s.get("m", 0) + (g - s.get("m", 0)) * (1 - beta1)
        u = s["u"] = np.maximum(beta2 * s.get("u", 0), np.abs(g))
        return w - lr * m / ((1 - beta1 ** t) * (u + epsilon))
    return step


def nadam(beta1=0.9, beta2=0.999, epsilon=1e-7):
    def step(w, g, s, t, lr):
        now, following = beta1 * (1 - 0.5 * 0.96 ** t), beta1 * (1 - 0.5 * 0.96 ** (t + 1))
        product = s["product"] = s.get("product", 1.0) * now
        m = s["m"] = s.get("m", 0) + (g - s.get("m", 0)) * (1 - beta1)
        v = s["v"] = s.get("v", 0) + (g * g - s.get("v", 0)) * (1 - beta2)
        mean = following * m / (1 - product * following) + (1 - now) * g / (1 - product)
        return w - mean * lr / (np.sqrt(v / (1 - beta2 ** t)) + epsilon)
    return step


def lion(beta1=0.9, beta2=0.99):
    def step(w, g, s, t, lr):
        m = s.get("m", 0)
        s["m"] = m * beta2 + g * (1 - beta2)
        return w - lr * np.sign(m * beta1 + g * (1 - beta1))
    return step


def ftrl(learningRatePower=-0.5, initialAccumulator=0.1, l1=0.0, l2=0.0, l2Shrinkage=0.0, beta=0.0):
    def step(w, g, s, t, lr):
        n = s.get("n", initialAccumulator)
        fresh = s["n"] = n + g * g
        sigma = (fresh ** -learningRatePower - n ** -learningRatePower) / lr
        z = s["z"] = s.get("z", 0) + g + 2 * l2Shrinkage * w - sigma * w
        return (np.clip(z, -l1, l1) - z) / (fresh ** -learningRatePower / lr + 2 * (l2 + beta / (2 * lr)))
    return step


RULES = {"SGD": sgd, "adam": adam, "adamw": adam, "rmsprop": rmsprop, "adagrad": adagrad, "adadelta": adadelta, "adamax": adamax,
         "nadam": nadam, "lion": lion, "ftrl": ftrl}


# ---------------------------------------------------------------------------------------------- a step with the shared settings
def clipped(gradients, clipNorm=None, clipValue=None, globalClipNorm=None):
    if clipNorm:
        return [g * clipNorm / max(np.sqrt((g * g).sum()), clipNorm) for g in gradients]
    if globalClipNorm:
        norm = math.sqrt(sum((g * g).sum() for g in gradients))
        return [g * globalClipNorm * min(1 / norm, 1 / globalClipNorm) for g in gradients]
    return [np.clip(g, -clipValue, clipValue) for g in gradients] if clipValue else gradients


def train(rule, rate, starts, gradients, weightDecay=None, excluded=(), average=None, overwrite=None, accumulate=1, **clip):
    """gradients[step][weight]; returns the weights after each step, and the averages after the last."""
    weights, states = [w.copy() for w in starts], [{} for _ in starts]
    sums, averages, after = [0 for _ in starts], [0 for _ in starts], []
    for iteration, step_gradients in enumerate(gradients):
        lr = rate(iteration)
        sums = [s + g for s, g in zip(sums, step_gradients)]
        if (iteration + 1) % accumulate == 0:
            means = clipped([s / accumulate for s in sums], **clip)
            sums = [0 for _ in starts]
            for at, g in enumerate(means):
                if weightDecay and at not in excluded:
                    weights[at] = weights[at] - weights[at] * weightDecay * lr
                weights[at] = rule(weights[at], g, states[at], iteration // accumulate + 1, lr)
        if average is not None:
            kept = average if iteration // accumulate else 0
            averages = [kept * a + (1 - kept) * w for a, w in zip(averages, weights)]
            if overwrite and (iteration // accumulate + 1) % overwrite == 0:
                weights = [a.copy() for a in averages]
        after.append([w.copy() for w in weights])
    return after, averages


SIZES = single([1, 0.1, 10, 1e-3, 1e-5, 1e-7, 100, 0, 1, 1, 0.5, 2, 3, 4, 5, 6, 7, 8, 9])
START = single(generator.normal(size=len(SIZES)))
GRADIENTS = [single(single(generator.normal(size=len(SIZES))) * SIZES) for _ in range(STEPS)]


def case(name, lr, weightDecay=None, **settings):
    after, _ = train(RULES[name](**settings), lambda _: lr, [START], [[g] for g in GRADIENTS], weightDecay=weightDecay)
    entry = {"optimizer": name, "learningRate": lr, "settings": settings, "after": [row[0] for row in after]}
    return entry if weightDecay is None else {**entry, "weightDecay": weightDecay}


def check(entry, optimizer, adjust=None, tolerance=1e-9):
    """PyTorch's own optimizer must agree with a case, with what adjust(group, state, t) sets before each step."""
    w = torch.tensor(START, requires_grad=True)
    torch_optimizer = optimizer([w])
    for t, (g, expected) in enumerate(zip(GRADIENTS, entry["after"]), 1):
        if adjust:
            adjust(torch_optimizer.param_groups[0], torch_optimizer.state[w], t)
        w.grad = torch.tensor(g)
        torch_optimizer.step()
        np.testing.assert_allclose(w.detach().numpy(), expected, rtol=tolerance, atol=tolerance / 1000)
    return entry


def optimizers():
    rows = []

    def row(name, lr, torch_optimizer=None, adjust=None, weightDecay=None, tolerance=1e-9, **settings):
        entry = case(name, lr, weightDecay, **settings)
        rows.append(check(entry, torch_optimizer, adjust, tolerance) if torch_optimizer else entry)

    def hat(epsilon, beta2):
        def adjust(group, state, t):
            group["eps"] = epsilon / math.sqrt(1 - beta2 ** t)
        return adjust

    for momentum, nesterov in ((0.0, False), (0.9, False), (0.9, True)):
        row("SGD", 0.01, lambda p: torch.optim.SGD(p, 0.01, momentum, nesterov=nesterov), momentum=momentum, nesterov=nesterov)
    row("adam", 0.001, lambda p: torch.optim.Adam(p, 0.001), hat(1e-7, 0.999))
    row("adam", 0.05, lambda p: torch.optim.Adam(p, 0.05, (0.5, 0.99)), hat(1e-3, 0.99), beta1=0.5, beta2=0.99, epsilon=1e-3)
    row("adam", 0.05, lambda p: torch.optim.Adam(p, 0.05, (0.9, 0.5), amsgrad=True), hat(1e-7, 0.5), beta2=0.5, amsgrad=True)
    row("adamw", 0.001, lambda p: torch.optim.AdamW(p, 0.001, weight_decay=0.004), hat(1e-7, 0.999), weightDecay=0.004)
    row("adamw", 0.05, lambda p: torch.optim.AdamW(p, 0.05, (0.9, 0.5), weight_decay=0.3, amsgrad=True), hat(1e-7, 0.5), weightDecay=0.3, beta2=0.5, amsgrad=True)
    row("adamax", 0.001)
    row("adamax", 0.05, beta1=0.5, beta2=0.9, epsilon=1e-3)
    row("rmsprop", 0.001)
    row("rmsprop", 0.01, rho=0.7, momentum=0.5, epsilon=1e-4)
    row("rmsprop", 0.01, rho=0.7, epsilon=1e-4, centered=True)
    row("rmsprop", 0.01, rho=0.7, momentum=0.5, epsilon=1e-4, centered=True)
    row("adagrad", 0.001)
    row("adagrad", 0.05, initialAccumulator=0.5, epsilon=1e-3)
    row("adadelta", 0.001, lambda p: torch.optim.Adadelta(p, 0.001, 0.95, 1e-7))
    row("adadelta", 1.0, lambda p: torch.optim.Adadelta(p, 1.0, 0.9, 1e-6), rho=0.9, epsilon=1e-6)
    row("nadam", 0.001)
    # PyTorch keeps the product of momenta in single precision, and 1.13 has one momentum too many in it unless asked for foreach.
    row("nadam", 0.05, lambda p: torch.optim.NAdam(p, 0.05, (0.5, 0.99), 1e-3, momentum_decay=1, foreach=True), tolerance=1e-6, beta1=0.5, beta2=0.99, epsilon=1e-3)
    row("lion", 0.001)
    row("lion", 0.05, beta1=0.5, beta2=0.7)
    row("ftrl", 0.001)
    row("ftrl", 0.05, l1=0.5, l2=0.1, l2Shrinkage=0.2, beta=0.3)
    row("ftrl", 0.05, learningRatePower=-0.3, initialAccumulator=0.5, l1=0.01)
    row("ftrl", 0.05, learningRatePower=0.0)
    return {"start": START, "gradients": GRADIENTS, "cases": rows}


# ---------------------------------------------------------------------------------------------- shared settings
def settings():
    shapes = [37, 5, 20]
    starts = [single(generator.normal(size=n)) for n in shapes]
    gradients = [[single(generator.normal(size=n) * scale) for n, scale in zip(shapes, (1, 3, 0.01))] for _ in range(STEPS)]
    rows = []
    for optimizer, lr, arguments in (
            ("SGD", 0.1, {"clipNorm": 1.5}), ("SGD", 0.1, {"globalClipNorm": 2}), ("SGD", 0.1, {"clipValue": 0.25}),
            ("adam", 0.05, {"clipNorm": 0.5, "weightDecay": 0.1}), ("SGD", 0.1, {"weightDecay": 0.2, "excluded": [1]}),
            ("SGD", 0.1, {"average": 0.9}), ("SGD", 0.1, {"average": 0.8, "overwrite": 3}),
            ("SGD", 0.1, {"accumulate": 3}), ("adam", 0.05, {"accumulate": 2, "globalClipNorm": 1, "weightDecay": 0.1, "excluded": [0, 1], "average": 0.7, "overwrite": 2}),
            ("nadam", 0.05, {"accumulate": 4, "average": 0.9})):
        after, averages = train(RULES[optimizer](), lambda _: lr, starts, gradients, **arguments)
        rows.append({"optimizer": optimizer, "learningRate": lr, "arguments": arguments, "after": after,
                     "averages": averages if "average" in arguments else []})
        if set(arguments) <= {"clipNorm", "globalClipNorm", "clipValue"}:
            check_clipping(starts, gradients, lr, after, **arguments)
    rate = lambda iteration: 0.1 / (1 + 0.5 * iteration)
    after, _ = train(sgd(0.9), rate, starts, gradients, accumulate=2, weightDecay=0.1)
    rows.append({"optimizer": "momentum", "learningRate": 0.1, "arguments": {"accumulate": 2, "weightDecay": 0.1, "decay": 0.5}, "after": after, "averages": []})
    return {"starts": starts, "gradients": gradients, "cases": rows}


def check_clipping(starts, gradients, lr, after, clipNorm=None, clipValue=None, globalClipNorm=None):
    """PyTorch's clipping, which adds 1e-6 to norms."""
    weights = [torch.tensor(w, requires_grad=True) for w in starts]
    optimizer = torch.optim.SGD(weights, lr)
    for step_gradients, expected in zip(gradients, after):
        for w, g in zip(weights, step_gradients):
            w.grad = torch.tensor(g)
        if clipValue:
            torch.nn.utils.clip_grad_value_(weights, clipValue)
        for group in [weights] if globalClipNorm else [[w] for w in weights] if clipNorm else []:
            torch.nn.utils.clip_grad_norm_(group, clipNorm or globalClipNorm)
        optimizer.step()
        for w, value in zip(weights, expected):
            np.testing.assert_allclose(w.detach().numpy(), value, rtol=1e-5, atol=1e-6)


# ---------------------------------------------------------------------------------------------- schedules
def exponential(rate, steps, factor, staircase=False):
    return lambda t: rate * factor ** (t // steps if staircase else t / steps)


def inverse(rate, steps, factor, staircase=False):
    return lambda t: rate / (1 + factor * (t // steps if staircase else t / steps))


def polynomial(rate, steps, end=0.0001, power=1.0, cycle=False):
    def at(t):
        length = steps * max(1, math.ceil(t / steps)) if cycle else steps
        return (rate - end) * (1 - min(t, length) / length) ** power + end
    return at


def piecewise(boundaries, values):
    return lambda t: next((value for boundary, value in zip(boundaries, values) if t <= boundary), values[-1])


def cosine(rate, steps, alpha=0.0, target=None, warmup=0):
    def at(t):
        top, since = (rate, t) if target is None else (target, t - warmup)
        if target is not None and t < warmup:
            return (target - rate) * t / warmup + rate
        return top * ((1 - alpha) * 0.5 * (1 + math.cos(math.pi * min(since, steps) / steps)) + alpha)
    return at


def restarts(rate, steps, growth=2.0, factor=1.0, alpha=0.0):
    """Period by period, without a logarithm."""
    def at(t):
        begin, length, height = 0.0, float(steps), 1.0
        while t >= begin + length:
            begin, length, height = begin + length, length * growth, height * factor
        return rate * ((1 - alpha) * 0.5 * height * (1 + math.cos(math.pi * (t - begin) / length)) + alpha)
    return at


SCHEDULES = {"exponential": exponential, "inverse": inverse, "polynomial": polynomial, "piecewise": piecewise, "cosine": cosine, "restarts": restarts}


def check_schedule(at, make, count):
    """PyTorch's scheduler of the same curve."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], at(0))
    scheduler = make(optimizer)
    for t in range(count):
        np.testing.assert_allclose(optimizer.param_groups[0]["lr"], at(t), rtol=1e-9, atol=1e-12)
        optimizer.step()
        scheduler.step()


def schedules():
    steps = [*range(0, 60), 69, 70, 71, 99, 100, 101, 149, 150, 151, 310, 1000, 12345, 10 ** 7]
    rows = []
    for name, *arguments in (
            ("exponential", 0.1, 10, 0.5), ("exponential", 0.1, 10, 0.5, True), ("inverse", 0.1, 1, 0.01), ("inverse", 0.1, 10, 0.5, True),
            ("polynomial", 0.1, 20), ("polynomial", 0.1, 20, 0.01, 2.0), ("polynomial", 0.1, 20, 0.01, 0.5, True), ("piecewise", [10, 50, 100], [1, 0.5, 0.1, 0.01]),
            ("piecewise", [], [0.25]), ("cosine", 0.1, 50), ("cosine", 0.1, 50, 0.2), ("cosine", 0.0, 40, 0.1, 0.5, 10), ("cosine", 0.3, 40, 0.0, 0.1, 5),
            ("restarts", 0.1, 10), ("restarts", 0.1, 10, 1.0, 0.5), ("restarts", 0.1, 10, 1.5, 0.9, 0.1), ("restarts", 0.1, 7, 3.0)):
        at = SCHEDULES[name](*arguments)
        rows.append({"schedule": name, "arguments": arguments, "rates": [at(t) for t in steps]})
    each = torch.optim.lr_scheduler
    check_schedule(exponential(0.1, 10, 0.5, True), lambda o: each.StepLR(o, 10, 0.5), 60)
    check_schedule(exponential(0.1, 10, 0.5), lambda o: each.ExponentialLR(o, 0.5 ** 0.1), 60)
    check_schedule(cosine(0.1, 50), lambda o: each.CosineAnnealingLR(o, 50), 50)
    check_schedule(restarts(0.1, 10), lambda o: each.CosineAnnealingWarmRestarts(o, 10, 2), 200)
    check_schedule(restarts(0.1, 10, 1.0), lambda o: each.CosineAnnealingWarmRestarts(o, 10, 1), 60)
    check_schedule(polynomial(0.1, 20, 0.0, 2.0), lambda o: each.PolynomialLR(o, 20, 2.0), 40)
    return {"steps": steps, "cases": rows}


if __name__ == "__main__":
    write("optimizers_golden.json", optimizers())
    write("optimizer_settings_golden.json", settings())
    write("schedules_golden.json", schedules())
