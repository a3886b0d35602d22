"""Computes, in float64 with PyTorch's automatic differentiation, the losses beyond those of make_golden.py.

Run from anywhere with a Python that has torch; rewrites losses_more_golden.json beside this script, which is committed:
neither the build nor the tests need Python. The formulas are those of keras.losses; wherever PyTorch has the loss, too, its own must agree.
A case is one sample: a number of positions with an axis each, and the mean over the positions.
"""
import math

import torch
import torch.nn.functional as F

from make_golden import F64, GREATEST, LEAST, normal, single, uniform, write

torch.manual_seed(20240608)
EPSILON = 1e-7
SCALE = 0.25


def clip(x, low, high):
    """Flat outside, with the slope of x from bound to bound."""
    return torch.where(x < low, torch.full_like(x, low), torch.where(x > high, torch.full_like(x, high), x))


def smoothed(t, s):
    return t * (1 - s) + s / t.shape[-1]


def probabilities(y):
    return clip(y / y.sum(-1, keepdim=True), LEAST, GREATEST)


def signs(t):
    return 2 * t - 1 if bool(((t == 0) | (t == 1)).all()) else t


def one_hot(t, y):
    return F.one_hot(t.long(), y.shape[-1]).to(F64)


def sparse(per_position, ignored=None):
    def loss(y, t):
        keep = torch.ones_like(t, dtype=torch.bool) if ignored is None else t != ignored
        return per_position(y[keep], one_hot(t[keep], y)).mean() if bool(keep.any()) else 0 * y.sum()
    return loss


def crossentropy(y, t):
    return -(t * torch.log(probabilities(y))).sum(-1)


def crossentropy_of_logits(z, t):
    return -(t * torch.log_softmax(z, -1)).sum(-1)


def focal(y, t, alpha, gamma):
    p = probabilities(y)
    return (alpha * (1 - p) ** gamma * -t * torch.log(p)).sum(-1)


def focal_of_logits(z, t, alpha, gamma):
    p = torch.softmax(z, -1)
    return (alpha * (1 - p) ** gamma * -t * torch.log_softmax(z, -1)).sum(-1)


def binary_weight(t, balanced, alpha):
    return t * alpha + (1 - t) * (1 - alpha) if balanced else 1


def binary_focal(y, t, balanced=False, alpha=0.25, gamma=2.0):
    p = clip(y, LEAST, GREATEST)
    q = 1 - (t * y + (1 - t) * (1 - y))
    return (binary_weight(t, balanced, alpha) * q ** gamma * -(t * torch.log(p) + (1 - t) * torch.log1p(-p))).mean(-1)


def binary_focal_of_logits(z, t, balanced=False, alpha=0.25, gamma=2.0):
    q = t * torch.sigmoid(-z) + (1 - t) * torch.sigmoid(z)
    entropy = -(t * F.logsigmoid(z) + (1 - t) * F.logsigmoid(-z))
    return (binary_weight(t, balanced, alpha) * q ** gamma * entropy).mean(-1)


def unit(x):
    return x / torch.clamp(x.norm(dim=-1, keepdim=True), min=EPSILON)


def huber(y, t, delta):
    e = torch.abs(y - t)
    return torch.where(e <= delta, 0.5 * e * e, delta * e - 0.5 * delta * delta).mean(-1)


def tversky(y, t, alpha, beta):
    both = (t * y).sum()
    return 1 - both / (both + alpha * ((1 - t) * y).sum() + beta * (t * (1 - y)).sum() + EPSILON)


def categorical_hinge(y, t):
    return torch.clamp(1 + ((1 - t) * y).amax(-1) - (t * y).sum(-1), min=0)


cases = []


def case(loss, output, target, function, logits=False, check=None, **settings):
    y = output.clone().requires_grad_(True)
    value = function(y, target)
    value = value.mean() if value.ndim else value
    (value * SCALE).backward()
    if check is not None:
        torch.testing.assert_close(check(output, target), value.detach(), rtol=1e-9, atol=1e-12)
    cases.append({"loss": loss, "logits": logits, "axis": output.shape[-1], "output": output.flatten(), "target": target.flatten(),
                  "gradientScale": SCALE, "value": float(value), "gradient": y.grad.flatten(), **settings})


def distributions(*shape):
    return single(torch.softmax(normal(*shape, scale=2), -1))


def main():
    y, t = normal(6, 11, scale=2), normal(6, 11, scale=2)
    t[0, :3] = single([0, 1e-9, -1e-9])
    y[1, :2] = t[1, :2]
    positive_y, positive_t = uniform(6, 11) * 3 + single(0.01), uniform(6, 11) * 3
    positive_y[0, :2] = single([-0.5, 0])
    positive_t[0, 2:4] = single([-0.5, 0])
    positive_y, positive_t = single(positive_y), single(positive_t)
    case("mean_absolute_percentage_error", y, t, lambda y, t: (100 * torch.abs((y - t) / torch.clamp(torch.abs(t), min=EPSILON))).mean(-1))
    case("mean_squared_logarithmic_error", positive_y, positive_t,
         lambda y, t: ((torch.log1p(clip(y, EPSILON, math.inf)) - torch.log1p(torch.clamp(t, min=EPSILON))) ** 2).mean(-1))
    for delta in (1.0, 0.5, 3.0):
        case("huber", y, t, lambda y, t: huber(y, t, delta), check=lambda y, t: F.huber_loss(y, t, delta=delta), delta=delta)
    far = torch.cat([y.flatten(), single([800, -800, 1e-6, 0])]).reshape(7, 10)
    case("log_cosh", far, torch.zeros_like(far), lambda y, t: (torch.abs(y - t) + torch.log1p(torch.expm1(-2 * torch.abs(y - t)) / 2)).mean(-1))
    p, q = distributions(5, 9), distributions(5, 9)
    p[0, :2] = single([0, 1.5])
    q[1, :2] = single([0, 1.5])
    case("kl_divergence", p, q, lambda y, t: (clip(t, EPSILON, 1) * torch.log(clip(t, EPSILON, 1) / clip(y, EPSILON, 1))).sum(-1),
         check=lambda y, t: F.kl_div(torch.log(clip(y, EPSILON, 1)), clip(t, EPSILON, 1), reduction="batchmean"))
    counts = single([0, 1, 2, 3, 10, 0, 1, 5, 2, 0]).reshape(2, 5)
    rates = single(uniform(2, 5) * 4)
    rates[0, 0] = 0
    case("poisson", rates, counts, lambda y, t: (y - t * torch.log(y + EPSILON)).mean(-1),
         check=lambda y, t: F.poisson_nll_loss(y, t, log_input=False, eps=EPSILON))
    case("cosine_similarity", y, t, lambda y, t: -(unit(y) * unit(t)).sum(-1), check=lambda y, t: -F.cosine_similarity(y, t, dim=-1).mean())
    bits = single((uniform(6, 11) > 0.5).to(F64))
    for target in (bits, 2 * bits - 1):
        case("hinge", y, target, lambda y, t: torch.clamp(1 - signs(t) * y, min=0).mean(-1))
        case("squared_hinge", y, target, lambda y, t: (torch.clamp(1 - signs(t) * y, min=0) ** 2).mean(-1))
    classes = one_hot(single([0, 3, 10, 5, 5, 1]), y)
    case("categorical_hinge", y, classes, categorical_hinge)

    masks, covers = single((uniform(4, 4) > 0.6).to(F64)), uniform(4, 4)
    case("dice", covers, masks, lambda y, t: 1 - 2 * (t * y).sum() / (t.sum() + y.sum() + EPSILON))
    case("dice", covers, torch.zeros_like(masks), lambda y, t: 1 - 2 * (t * y).sum() / (t.sum() + y.sum() + EPSILON))
    for alpha, beta in ((0.5, 0.5), (0.25, 0.875)):
        case("tversky", covers, masks, lambda y, t: tversky(y, t, alpha, beta), alpha=alpha, beta=beta)

    # Logits as far apart as a saturated softmax makes them; p next to 0 and 1.
    z = normal(6, 11, scale=4)
    z[0], z[1] = 0, single([60] + [-60] * 10)
    z[2, :3] = single([25, 0, 25])
    soft = distributions(6, 11)
    shares = distributions(6, 11)
    shares[0, :2] = single([0, 1])
    shares[1] = single([1] + [0] * 10)
    spread = single(uniform(6, 11) * 2 + 0.01)
    labels = single([0, 0, 2, 10, 4, 7])
    hot = one_hot(labels, z)
    for target in (hot, soft):
        for s in (0.0, 0.125):
            case("categorical_crossentropy", z, target, lambda y, t: crossentropy_of_logits(y, smoothed(t, s)), logits=True, smoothing=s,
                 check=lambda y, t: F.cross_entropy(y, smoothed(t, s)))
            case("categorical_crossentropy", spread, target, lambda y, t: crossentropy(y, smoothed(t, s)), smoothing=s)
    case("categorical_crossentropy", shares, hot, crossentropy, smoothing=0.0)
    case("sparse_categorical_crossentropy", z, labels, sparse(crossentropy_of_logits), logits=True, check=lambda y, t: F.cross_entropy(y, t.long()))
    case("sparse_categorical_crossentropy", z, labels, sparse(crossentropy_of_logits, 0), logits=True, ignore=0,
         check=lambda y, t: F.cross_entropy(y, t.long(), ignore_index=0))
    for output in (spread, shares):
        case("sparse_categorical_crossentropy", output, labels, sparse(crossentropy))
        case("sparse_categorical_crossentropy", output, labels, sparse(crossentropy, 4), ignore=4)
    case("sparse_categorical_crossentropy", spread, torch.full_like(labels, -1), sparse(crossentropy, -1), ignore=-1)
    for alpha, gamma, s in ((0.25, 2.0, 0.0), (0.5, 1.0, 0.125), (1.0, 3.5, 0.0)):
        for target in (hot, soft):
            case("categorical_focal_crossentropy", z, target, lambda y, t: focal_of_logits(y, smoothed(t, s), alpha, gamma), logits=True,
                 alpha=alpha, gamma=gamma, smoothing=s)
            case("categorical_focal_crossentropy", spread, target, lambda y, t: focal(y, smoothed(t, s), alpha, gamma), alpha=alpha, gamma=gamma, smoothing=s)
    edges = uniform(6, 11)
    edges[0, :4] = single([0, 1, 1e-9, 1 - 1e-9])
    far = torch.cat([normal(5, 11, scale=4), single([0, 60, -60, 15, -15, 1e-3, -1e-3, 30, -30, 1, -1]).reshape(1, 11)])
    for balanced, alpha, gamma, s in ((False, 0.25, 2.0, 0.0), (True, 0.25, 2.0, 0.125), (True, 0.75, 1.5, 0.0)):
        def both(t):
            return t * (1 - s) + s / 2

        for target in (bits, uniform(6, 11)):
            case("binary_focal_crossentropy", far, target, lambda y, t: binary_focal_of_logits(y, both(t), balanced, alpha, gamma), logits=True,
                 balanced=balanced, alpha=alpha, gamma=gamma, smoothing=s)
            case("binary_focal_crossentropy", edges, target, lambda y, t: binary_focal(y, both(t), balanced, alpha, gamma),
                 balanced=balanced, alpha=alpha, gamma=gamma, smoothing=s)
    write("losses_more_golden.json", {"cases": cases})


if __name__ == "__main__":
    main()
