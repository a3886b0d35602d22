"""Computes, with numpy in float64, what metrics are compared with: formulas of keras.metrics written over whole arrays.

Run from anywhere with a Python that has torch and numpy; rewrites metrics_golden.json beside this script, which is committed:
neither the build nor the tests need Python. A case is some samples of a shape, each with a weight, and the metric of all of them.
"""
import numpy as np
import torch
import torch.nn.functional as F

from make_golden import write

EPSILON = 1e-7
random = np.random.default_rng(20240609)
cases = []


def single(x):
    return np.asarray(x, dtype=np.float32).astype(np.float64)


def weights_like(w, x):
    """One weight a sample, for every value that is left of it."""
    return np.broadcast_to(w.reshape((-1,) + (1,) * (x.ndim - 1)), x.shape)


def mean(x, w):
    full = weights_like(w, x)
    return float((x * full).sum() / full.sum())


def case(metric, y, t, expected, weights, **settings):
    cases.append({"metric": metric, "shape": list(y.shape[1:]), "targetShape": list(t.shape[1:]), "outputs": y.reshape(len(y), -1).tolist(),
                  "targets": t.reshape(len(t), -1).tolist(), "weights": weights.tolist(), "expected": float(expected), **settings})


def one_hot(c, classes):
    return np.eye(classes)[c]


def counts(t, given, w):
    """True positives, false positives, false negatives over the axes but the last."""
    full = weights_like(w, t)
    axes = tuple(range(t.ndim - 1))
    return [(x * full).sum(axes) for x in (given * t, given * (1 - t), (1 - given) * t)]


def f_beta(t, given, w, beta, average):
    tp, fp, fn = counts(t, given, w)
    if average == "micro":
        tp, fp, fn = tp.sum(), fp.sum(), fn.sum()
    p, r = tp / (tp + fp + EPSILON), tp / (tp + fn + EPSILON)
    score = (1 + beta ** 2) * p * r / (beta ** 2 * p + r + EPSILON)
    return (score * (tp + fn)).sum() / ((tp + fn).sum() + EPSILON) if average == "weighted" else np.mean(score)


def greatest(y):
    return ((y >= y.max(-1, keepdims=True)) & (np.abs(y) > 1e-9)).astype(float)


def auc(y, t, w, n, curve):
    """Counts at every threshold by comparison, then the area."""
    y, t, w = y.ravel(), t.ravel(), weights_like(w, y).ravel()
    thresholds = np.array([-EPSILON] + [i / (n - 1) for i in range(1, n - 1)] + [1 + EPSILON])
    given = y[None] > thresholds[:, None]
    tp, fp = (given * (t * w)).sum(1), (given * ((1 - t) * w)).sum(1)
    fn, tn = (~given * (t * w)).sum(1), (~given * ((1 - t) * w)).sum(1)
    if curve == "ROC":
        x, height = fp / (fp + tn), tp / (tp + fn)
        return float(((x[:-1] - x[1:]) * (height[:-1] + height[1:]) / 2).sum())
    p, dtp = tp + fp, tp[:-1] - tp[1:]
    dp = np.maximum(p[:-1] - p[1:], 0)
    slope = np.divide(dtp, dp, out=np.zeros_like(dp), where=dp != 0)
    intercept = tp[1:] - slope * p[1:]
    ratio = np.divide(p[:-1], p[1:], out=np.ones_like(dp), where=(p[:-1] > 0) & (p[1:] > 0))
    return float((slope * (dtp + intercept * np.log(ratio)) / (tp[1:] + fn[1:])).sum())


def iou(given, right, w, classes, ids):
    matrix = np.zeros((classes, classes))
    for g, r, weight in zip(given.ravel(), right.ravel(), weights_like(w, given).ravel()):
        if 0 <= r < classes:
            matrix[int(r), int(g)] += weight
    both = np.diag(matrix)[ids]
    either = (matrix.sum(0) + matrix.sum(1))[ids] - both
    valid = either > 1e-9
    return (both[valid] / (either[valid] + EPSILON)).sum() / (valid.sum() + EPSILON)


def r2(y, t, w, by_variance):
    full = weights_like(w, t)
    middle = (t * full).sum(0) / full.sum(0)
    variance = (full * (t - middle) ** 2).sum(0)
    score = 1 - (full * (t - y) ** 2).sum(0) / variance
    return float((score * variance).sum() / variance.sum() if by_variance else score.mean())


def ssim(y, t, size, sigma, peak):
    """Wang and others (2004): Gaussian windows that lie inside the image, as in TensorFlow."""
    g = torch.exp(-0.5 * ((torch.arange(size, dtype=torch.float64) - (size - 1) / 2) / sigma) ** 2)
    g = (g / g.sum())[:, None] * (g / g.sum())[None]

    def blur(x):
        return F.conv2d(x.reshape(-1, 1, *x.shape[-2:]), g[None, None]).reshape(*x.shape[:2], x.shape[-2] - size + 1, x.shape[-1] - size + 1)

    y, t = y.movedim(-1, 1), t.movedim(-1, 1)
    c1, c2 = (0.01 * peak) ** 2, (0.03 * peak) ** 2
    my, mt = blur(y), blur(t)
    vy, vt, cov = blur(y * y) - my ** 2, blur(t * t) - mt ** 2, blur(y * t) - my * mt
    return (((2 * my * mt + c1) * (2 * cov + c2)) / ((my ** 2 + mt ** 2 + c1) * (vy + vt + c2))).mean((1, 2, 3))


def main():
    n = 9
    ones, w = np.ones(n), single(random.random(n) * 2)
    w[3] = 0
    y, t = single(random.normal(size=(n, 3, 4))), single(random.normal(size=(n, 3, 4)))
    p = single(random.random((n, 3, 4)))
    bits = (random.random((n, 3, 4)) > 0.6).astype(float)
    p[0, 0] = [0.5, 0, 1, 0.25]
    soft = single(np.exp(y) / np.exp(y).sum(-1, keepdims=True))
    soft[1, 0] = 0.25
    classes = random.integers(0, 4, (n, 3))
    hot = one_hot(classes, 4)
    marked = classes.astype(float)
    marked[0, 0], marked[2, 1] = -1, 7
    for weights in (ones, w):
        case("mse", y, t, mean((y - t) ** 2, weights), weights)
        case("mae", y, t, mean(np.abs(y - t), weights), weights)
        case("mape", y, t, 100 * mean(np.abs(y - t) / np.maximum(np.abs(t), EPSILON), weights), weights)
        case("rmse", y, t, np.sqrt(mean((y - t) ** 2, weights)), weights)
        case("cosine_similarity", y, t, mean((y * t).sum(-1) / np.linalg.norm(y, axis=-1) / np.linalg.norm(t, axis=-1), weights), weights)
        case("logcosh", y, t, mean(np.log(np.cosh(y - t)), weights), weights)
        case("bce", p[1:], bits[1:], mean(-(bits * np.log(p + (p == 0)) + (1 - bits) * np.log(1 - p + (p == 1)))[1:], weights[1:]), weights[1:])
        case("kl_divergence", soft, soft[::-1], mean((soft[::-1] * np.log(soft[::-1] / soft)).sum(-1), weights), weights)
        case("poisson", p, bits, mean(p - bits * np.log(p + EPSILON), weights), weights)
        case("categorical_crossentropy", soft, hot, mean(-np.log((soft / soft.sum(-1, keepdims=True) * hot).sum(-1)), weights), weights)
        case("sparse_categorical_crossentropy", soft, classes.astype(float), mean(-np.log((soft / soft.sum(-1, keepdims=True) * hot).sum(-1)), weights), weights)
        case("hinge", y, 2 * bits - 1, mean(np.maximum(1 - (2 * bits - 1) * y, 0), weights), weights)
        for threshold in (0.5, 0.75):
            case("binary_accuracy", p, bits, mean(((p > threshold) == bits).astype(float), weights), weights, threshold=threshold)
        right = (soft.argmax(-1) == classes).astype(float)
        case("categorical_accuracy", soft, hot, mean(right, weights), weights)
        case("sparse_categorical_accuracy", soft, classes.astype(float), mean(right, weights), weights)
        case("accuracy", soft, hot, mean(right, weights), weights)
        case("acc", soft, classes.astype(float), mean(right, weights), weights)
        case("accuracy", p[..., :1], bits[..., :1], mean(((p > 0.5) == bits).astype(float)[..., :1], weights), weights)
        for k in (1, 2, 3):
            own = np.take_along_axis(soft, classes[..., None], -1)
            among = ((soft > own).sum(-1) < k).astype(float)
            case("top_k_categorical_accuracy", soft, hot, mean(among, weights), weights, k=k)
            case("sparse_top_k_categorical_accuracy", soft, classes.astype(float), mean(among, weights), weights, k=k)
        pearson = np.array([[np.corrcoef(a, b)[0, 1] for a, b in zip(u, v)] for u, v in zip(y, t)])
        case("pearson_correlation", y, t, mean(pearson, weights), weights)
        case("r2_score", y, t, r2(y, t, weights, False), weights)
        case("r2_score", y, t, r2(y, t, weights, True), weights, byVariance=True)
        for threshold, k, only in ((0.5, None, None), (0.75, None, None), (0.5, None, 2), (None, 2, None), (0.5, 2, 1)):
            given = np.ones_like(p) if threshold is None else (p > threshold).astype(float)
            if k is not None:
                rank = np.argsort(np.argsort(-p, axis=-1, kind="stable"), axis=-1)
                given = given * (rank < k)
            keep = slice(None) if only is None else slice(only, only + 1)
            tp, fp, fn = (x.sum() for x in counts(bits[..., keep], given[..., keep], weights))
            settings = {key: value for key, value in (("threshold", threshold), ("k", k), ("class", only)) if value is not None}
            case("precision", p, bits, tp / (tp + fp), weights, **settings)
            case("recall", p, bits, tp / (tp + fn), weights, **settings)
        for average in ("macro", "micro", "weighted"):
            case("f1_score", soft, hot, f_beta(hot, greatest(soft), weights, 1, average), weights, average=average)
            case("fbeta_score", p, bits, f_beta(bits, (p > 0.4).astype(float), weights, 2, average), weights, average=average, beta=2, threshold=0.4)
        for curve in ("ROC", "PR"):
            for thresholds in (200, 3, 17):
                case("auc", p, bits, auc(p, bits, weights, thresholds, curve), weights, curve=curve, thresholds=thresholds)
        case("mean_io_u", soft, classes.astype(float), iou(soft.argmax(-1), classes, weights, 4, np.arange(4)), weights)
        case("mean_io_u", soft, hot, iou(soft.argmax(-1), classes, weights, 4, np.arange(4)), weights, dense=True)
        case("mean_io_u", soft, marked, iou(soft.argmax(-1), np.where(marked == 2, -1, marked), weights, 4, np.arange(4)), weights, ignore=2)
        case("io_u", soft, classes.astype(float), iou(soft.argmax(-1), classes, weights, 4, np.array([1, 3])), weights, ids=[1, 3])
        case("binary_io_u", p, bits, iou((p >= 0.5).astype(int), bits, weights, 2, np.arange(2)), weights)
        case("binary_io_u", p, bits, iou((p >= 0.3).astype(int), bits, weights, 2, np.array([1])), weights, ids=[1], threshold=0.3)
    images = single(random.random((3, 14, 12, 2)))
    near = single(np.clip(images + 0.1 * random.normal(size=images.shape), 0, 1))
    few = single([1, 0.5, 2])
    noise = ((images - near) ** 2).mean((1, 2, 3))
    case("psnr", near, images, (10 * np.log10(1 / noise) * few).sum() / few.sum(), few)
    case("psnr", near, images, (10 * np.log10(4 / noise) * few).sum() / few.sum(), few, peak=2)
    for size, sigma, peak in ((11, 1.5, 1.0), (7, 1.5, 2.0)):
        leaf = torch.tensor(near, requires_grad=True)
        values = ssim(leaf, torch.tensor(images), size, sigma, peak)
        (1 - values).sum().backward()
        case("ssim", near, images, (values.detach().numpy() * few).sum() / few.sum(), few, size=size, sigma=sigma, peak=peak,
             lossGradients=leaf.grad.numpy().reshape(3, -1).tolist())
    write("metrics_golden.json", {"cases": cases})


if __name__ == "__main__":
    main()
