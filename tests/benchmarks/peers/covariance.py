# SPDX-License-Identifier: Apache-2.0
# The peer: numpy.cov of the answers in memory, user + system time.   python3 covariance.py answers.csv
import os
import statistics
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np

answers = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1, usecols=range(1, 21))
seconds = []
for _ in range(11):
    start = time.process_time()
    covariance = np.cov(answers, rowvar=False)
    seconds.append(time.process_time() - start)
alpha = 20 / 19 * (1 - np.trace(covariance) / covariance.sum())
blas = next((line.split("/")[-1].strip() for line in open("/proc/self/maps") if "blas" in line.lower()), "its own")
print(f"numpy.cov: {statistics.median(seconds):.3f} s (median of 11), alpha {alpha:.12f}, numpy {np.__version__}, BLAS {blas}")
